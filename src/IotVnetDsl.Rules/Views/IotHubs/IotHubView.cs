using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Identities;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class IotHubView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public IotHubSkuView Sku => new(Member());

    public NumberProperty Capacity => new(Member());

    public EnumProperty<TlsVersion> MinimumTlsVersion => new(Member());

    public FlagProperty EnableDataResidency => new(Member());

    public IdentityView Identity => new(Member());

    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public ListProperty<IpFilterRuleView> IpFilterRules => new(Member(), item => new(item));

    public HubNetworkRuleSetView NetworkRuleSet => new(Member());

    public ListProperty<RoutingEndpointView> Endpoints => new(Member(), RoutingEndpointView.Of);

    public ListProperty<RouteView> Routes => new(Member(), item => new(item));

    public FallbackRouteView FallbackRoute => new(Member());

    public ListProperty<EnrichmentView> Enrichments => new(Member(), item => new(item));

    public FileUploadView FileUpload => new(Member());

    public FileNotificationsView FileNotifications => new(Member());

    public CloudToDeviceView CloudToDevice => new(Member());

    public BuiltInEndpointView BuiltInEndpoint => new(Member());

    public ListProperty<CaCertificateView> Certificates => new(Member(), item => new(item));

    public ListProperty<ConsumerGroupView> ConsumerGroups => new(Member(), item => new(item));

    public BulkJobsView BulkJobs => new(Member());

    public FlagProperty DisableLocalAuthentication => new(Member());

    public FlagProperty SharedRouting => new(Member());

    public FlagProperty RestrictOutboundAccess => new(Member());

    public ListProperty<TextProperty> AllowedHosts => new(Member(), item => new(item));
}
