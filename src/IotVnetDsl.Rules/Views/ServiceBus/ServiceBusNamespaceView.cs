using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Identities;
using IotVnetDsl.Rules.Views.Messaging;
using IotVnetDsl.Rules.Views.Resources;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Views.ServiceBus;

public sealed class ServiceBusNamespaceView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node), INamespaceView
{
    public ServiceBusSkuView Sku => new(Member());

    TextProperty INamespaceView.Tier => Sku.Name;

    public NumberProperty Capacity => new(Member());

    public ListProperty<QueueView> Queues => new(Member(), item => new(item));

    public ListProperty<TopicView> Topics => new(Member(), item => new(item));

    public FirewallView Firewall => new(Member());

    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public FlagProperty LocalAuthentication => new(Member());

    public EnumProperty<TlsVersion> MinimumTlsVersion => new(Member());

    public IdentityView Identity => new(Member());

    public ListProperty<CustomerKeyView> CustomerKeys => new(Member(), item => new(item));

    public FlagProperty ZoneRedundant => new(Member());

    public ListProperty<AuthorizationRuleView> AuthorizationRules => new(Member(), item => new(item));
}
