using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class BulkJobsView(Property self) : PartView(self)
{
    public ReferenceProperty Container => new(Member());

    public EndpointAuthenticationView Authentication => new(Member());
}
