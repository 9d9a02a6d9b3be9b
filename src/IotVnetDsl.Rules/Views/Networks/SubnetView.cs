using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class SubnetView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public AddressPrefixView AddressPrefix => new(Member());

    public ListProperty<ServiceEndpointView> ServiceEndpoints => new(Member(), item => new(item));

    public TextProperty Delegation => new(Member());

    public EnumProperty<PrivateEndpointNetworkPolicies> PrivateEndpointNetworkPolicies => new(Member());

    public ReferenceProperty NatGateway => new(Member());

    public ReferenceProperty NetworkSecurityGroup => new(Member());

    public ReferenceProperty RouteTable => new(Member());
}

/// <summary>As the library's.</summary>
public enum PrivateEndpointNetworkPolicies
{
    Disabled,
    Enabled,
    NetworkSecurityGroupEnabled,
    RouteTableEnabled,
}
