using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class FileUploadView(Property self) : PartView(self)
{
    public ReferenceProperty Container => new(Member());

    public DurationProperty SasTimeToLive => new(Member());

    public FileNotificationsView Notifications => new(Member());

    public EndpointAuthenticationView Authentication => new(Member());
}
