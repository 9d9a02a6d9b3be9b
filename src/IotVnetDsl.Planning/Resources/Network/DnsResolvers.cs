using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsResolvers : GroupResourceType
{
    public override string GraphType => "DnsResolver";

    public override string ArmType => "Microsoft.Network/dnsResolvers";

    public override string ApiVersion => "2022-07-01";

    public override string Theme => "name resolution";

    public override Tier Tier => Tier.PrivateEndpoint;

    public override bool ObeysConditions => true;

    public override ImmutableArray<string> ReadOnly => ["properties.dnsResolverState", "properties.resourceGuid"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("network", "properties.virtualNetwork.id")
        {
            Mapping = new Reference("VirtualNetwork"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure cannot move a resolver to another network", Replaces: true),
            Text = Words.NameOfId,
        },
    ];
}
