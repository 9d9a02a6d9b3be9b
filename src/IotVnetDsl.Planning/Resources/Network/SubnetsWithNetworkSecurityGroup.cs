using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class SubnetsWithNetworkSecurityGroup : AddedProperties
{
    public override string ArmType => "Microsoft.Network/virtualNetworks/subnets";

    public override ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("security group", "properties.networkSecurityGroup.id") { Mapping = new Reference("NetworkSecurityGroup"), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
    ];
}
