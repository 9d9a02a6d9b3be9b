using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class SubnetsWithNatGateway : AddedProperties
{
    public override string ArmType => "Microsoft.Network/virtualNetworks/subnets";

    public override ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("NAT gateway", "properties.natGateway.id") { Mapping = new Reference("NatGateway"), Comparison = Comparison.IgnoreCase, Text = Words.NameOfId },
    ];
}
