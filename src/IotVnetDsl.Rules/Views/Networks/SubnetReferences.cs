using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Networks;

/// <summary>References that lead to a subnet.</summary>
public static class SubnetReferences
{
    /// <summary>The subnet that is meant; null where that is unknown, or its network does not list it.</summary>
    public static SubnetView? Subnet(this ReferenceProperty reference) => reference.ChildKey is { } name ? reference.Target<VirtualNetworkView>()?.Subnet(name) : null;

    /// <summary>The subnet of a name, null where the code lists none.</summary>
    public static SubnetView? Subnet(this VirtualNetworkView network, string name) =>
        network.Subnets.Known.FirstOrDefault(subnet => subnet.Name.Is(name) == Answer.Yes);
}
