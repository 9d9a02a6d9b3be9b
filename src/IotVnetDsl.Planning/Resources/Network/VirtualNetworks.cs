using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

/// <summary>
/// Virtual networks. Subnets are resources of their own and never in this body: left out, they stay as they are (since API version
/// 2023-09-01), so that a write here cannot delete a subnet that another topology or team has added. They are created one after
/// another, a few seconds each, while hubs and targets take minutes.
/// </summary>
internal sealed class VirtualNetworks : GroupResourceType
{
    /// <summary>ARM path of the address space.</summary>
    public const string Space = "properties.addressSpace.addressPrefixes";

    public override string GraphType => "VirtualNetwork";

    public override string ArmType => "Microsoft.Network/virtualNetworks";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    public override ImmutableArray<string> ReadOnly => ["properties.subnets", "properties.resourceGuid", "properties.flowLogs"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("address space", Space)
        {
            Mapping = new Member("AddressSpace", Codec.ListOf(Codec.Prefix)),
            Comparison = Comparison.Set,
            Text = Words.List,
        },
        new("DNS servers", "properties.dhcpOptions.dnsServers") { Mapping = new Member("DnsServers", Codec.ListOf(Codec.Text)), Text = Words.List },
    ];
}
