using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Views.Provisioning;

public sealed class ProvisioningIpRuleView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public EnumProperty<IpFilterAction> Action => new(Member());

    public AddressPrefixView Mask => new(Member());

    public EnumProperty<ProvisioningApi> Api => new(Member());
}

/// <summary>As the library's.</summary>
public enum ProvisioningApi
{
    Service,
    Device,
}
