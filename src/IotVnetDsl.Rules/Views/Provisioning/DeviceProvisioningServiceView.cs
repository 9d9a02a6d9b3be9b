using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Identities;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Provisioning;

public sealed class DeviceProvisioningServiceView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public NumberProperty Capacity => new(Member());

    public IdentityView Identity => new(Member());

    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public ListProperty<ProvisioningIpRuleView> IpFilterRules => new(Member(), item => new(item));

    public EnumProperty<AllocationPolicy> AllocationPolicy => new(Member());

    public ListProperty<LinkedHubView> LinkedHubs => new(Member(), item => new(item));

    public ListProperty<CaCertificateView> Certificates => new(Member(), item => new(item));

    public FlagProperty DisableLocalAuthentication => new(Member());

    public FlagProperty EnableDataResidency => new(Member());
}

/// <summary>As the library's.</summary>
public enum AllocationPolicy
{
    Hashed,
    GeoLatency,
    Static,
}
