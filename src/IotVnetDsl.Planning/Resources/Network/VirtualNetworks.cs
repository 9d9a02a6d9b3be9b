using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;

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

    /// <summary>ARM path of the servers that clients ask for names.</summary>
    public const string NameServers = "properties.dhcpOptions.dnsServers";

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
        new("DNS servers", NameServers) { Mapping = new Member("DnsServers", Codec.ListOf(Codec.Text)), Text = Words.List },
    ];

    /// <summary>Both the former addresses and the new ones, as long as subnets move from the one to the other.</summary>
    public override JsonNode? Widened(string armPath, JsonObject actual, JsonNode? desired)
    {
        if (armPath != Space)
            return null;
        string[] all = [.. Prefixes(BodyPath.Get(actual, Space)).Union(Prefixes(desired), StringComparer.OrdinalIgnoreCase)];
        return new JsonArray([.. all.Where(prefix => !all.Any(other => other != prefix && Parsed(other) is { } wider && Parsed(prefix) is { } block && Holds(wider, block))).Select(prefix => (JsonNode)prefix)]);
    }

    internal override IEnumerable<string> Refusals(ActualResource existing, JsonObject body, ImmutableArray<Difference> differences, Func<string, bool> isDeclared) =>
        differences.All(difference => difference.ArmPath != Space) ? [] : Left(existing.Body, body).Where(subnet => !isDeclared(subnet.Id)).Select(subnet =>
            $"it is to lose the addresses of subnet '{ResourceId.Name(subnet.Id)}' ({subnet.Prefix}), which the code does not have: delete that first, with the addresses still in the code");

    /// <summary>The subnets of a network that have addresses outside of those that it is to have.</summary>
    public static IEnumerable<(string Id, string Prefix)> Left(JsonObject network, JsonObject desired)
    {
        var space = Prefixes(BodyPath.Get(desired, Space)).Select(Parsed).OfType<IPNetwork>().ToArray();
        return from subnet in (BodyPath.Get(network, "properties.subnets") as JsonArray ?? []).OfType<JsonObject>()
               from prefix in Subnets.Prefixes(subnet)
               where subnet["id"] is not null && Parsed(prefix) is { } block && !space.Any(other => Holds(other, block))
               select (subnet["id"]!.ToString(), prefix);
    }

    protected override DesiredResource Complete(DesiredResource resource, Source source) =>
        resource with
        {
            Late =
            [
                new LatePart([Space], [], "without the addresses that its subnets have left") { When = LateWhen.Update },
                new LatePart([NameServers], [], "asks other servers when they are there") { When = LateWhen.Update },
            ],
        };

    private static bool Holds(IPNetwork space, IPNetwork block) =>
        space.BaseAddress.AddressFamily == block.BaseAddress.AddressFamily && space.PrefixLength <= block.PrefixLength && space.Contains(block.BaseAddress);

    private static IPNetwork? Parsed(string prefix) => IPNetwork.TryParse(prefix, out var parsed) ? parsed : null;

    private static IEnumerable<string> Prefixes(JsonNode? list) => (list as JsonArray ?? []).Select(prefix => prefix!.ToString());
}
