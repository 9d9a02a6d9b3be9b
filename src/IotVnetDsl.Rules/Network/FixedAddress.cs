using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>An address that the code chooses is a free one of its subnet.</summary>
internal sealed class FixedAddress : Rule
{
    // The network's address and the three after it, and the last one.
    private const uint First = 4;

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3016", "A fixed private address is outside its subnet, reserved by Azure, or used twice", Severity.Error);

    public override void Check(RuleContext context)
    {
        var used = new Dictionary<(string Network, uint Address), string>();
        var offered = new HashSet<(string? Network, string Address)>();
        foreach (var (subnet, address) in Stated(context))
        {
            if (address.Known is not { } text || AddressBlock.ParseRule(text) is not { Length: 32 } own || subnet.TargetPath is not { } network)
                continue;
            var owner = address.Self.Owner.Path;
            if (used.TryGetValue((network, own.First), out var other))
                Report(context, offered, address, subnet, $"'{owner}' takes {text}, which '{other}' has");
            else if (Fault(subnet.Subnet()?.AddressPrefix.Block, own) is { } fault)
                Report(context, offered, address, subnet, $"'{owner}' takes {text} in subnet '{subnet.ChildKey}' ({subnet.Subnet()!.AddressPrefix.Value.Known}) {fault}");
            used[(network, own.First)] = owner;
        }
    }

    private static IEnumerable<(ReferenceProperty Subnet, TextProperty Address)> Stated(RuleContext context) => context.Topology.All<DnsResolverView>()
        .SelectMany(resolver => resolver.InboundEndpoints.Known)
        .Select(endpoint => (endpoint.Subnet, endpoint.PrivateIpAddress))
        .Concat(context.Topology.All<PrivateEndpointView>().SelectMany(endpoint => endpoint.Addresses.Known.Select(chosen => (endpoint.Subnet, chosen.Address))));

    private static string? Fault(AddressBlock? subnet, AddressBlock address) => subnet is not { } block ? null
        : !block.Contains(address) ? "and is outside it"
        : address.First - block.First < First || address.First == Last(block) ? "where Azure keeps the first four addresses and the last for itself"
        : null;

    // Two that move are not to meet again.
    private static void Report(RuleContext context, HashSet<(string? Network, string Address)> offered, TextProperty address, ReferenceProperty subnet, string message)
    {
        var taken = new HashSet<string>(Stated(context).Where(other => other.Subnet.TargetPath == subnet.TargetPath).Select(other => other.Address.Known).OfType<string>());
        var free = subnet.Subnet()?.AddressPrefix.Block is { } block ? Free(block).FirstOrDefault(candidate => !taken.Contains(candidate) && offered.Add((subnet.TargetPath, candidate))) : null;
        context.Report(address, free is null ? message : $"{message}: {free} is free", data: FindingData.Of((FindingData.Nearest, free ?? "")));
    }

    private static IEnumerable<string> Free(AddressBlock block)
    {
        for (var address = block.First + First; address < Last(block); address++)
            yield return new AddressBlock(address, 32).Address;
    }

    private static uint Last(AddressBlock block) => (uint)(block.First + (1UL << (32 - block.Length)) - 1);
}
