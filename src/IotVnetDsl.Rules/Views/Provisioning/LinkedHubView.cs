using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Views.Provisioning;

public sealed class LinkedHubView(Property self) : PartView(self)
{
    public ReferenceProperty Hub => new(Member());

    public EndpointAuthenticationView Authentication => new(Member());

    public NumberProperty Weight => new(Member());

    public FlagProperty IsAllocated => new(Member());
}
