using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

internal sealed class SecurityRule : NetworkResource
{
    public const string TypeName = "Microsoft.Network/networkSecurityGroups/securityRules";

    private const int MostGroups = 10;

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(1000, id.Parent!);

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have("properties.priority"),
        Must.HaveText("properties.direction", "properties.access", "properties.protocol"),
        Must.BeBetween("properties.priority", 100, 4096),
        Must.BeOneOf("properties.direction", "Inbound", "Outbound"),
        Must.BeOneOf("properties.access", "Allow", "Deny"),
        Must.BeOneOf("properties.protocol", "*", "Tcp", "Udp", "Icmp", "Esp", "Ah"),
    ];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    private static readonly (string Groups, string[] Addresses)[] Sides =
    [
        ("sourceApplicationSecurityGroups", ["sourceAddressPrefix", "sourceAddressPrefixes"]),
        ("destinationApplicationSecurityGroups", ["destinationAddressPrefix", "destinationAddressPrefixes"]),
    ];

    /// <summary>Ids of the groups that a rule names.</summary>
    public static IEnumerable<string> Groups(JsonObject body) =>
        Sides.SelectMany(side => body.Items($"properties.{side.Groups}")).Select(group => group.Text("id")).OfType<string>();

    private static readonly string[] Ports = ["sourcePortRange", "sourcePortRanges", "destinationPortRange", "destinationPortRanges"];

    public override void Prepare(WriteContext write)
    {
        foreach (var (groups, addresses) in Sides)
        {
            CheckSide(write, groups, addresses);
            CheckList(write, $"properties.{addresses[1]}");
            // A tag begins with a letter.
            if (Texts(write, addresses).FirstOrDefault(text => char.IsAsciiDigit(text[0]) && !AddressBlock.IsAddressOrBlock(text)) is { } prefix)
                throw new ArmError(400, "SecurityRuleInvalidAddressPrefix", $"Security rule {write.Id.Name} has the address prefix {prefix}, which is invalid.");
        }

        if (Texts(write, Ports).FirstOrDefault(text => !IsPorts(text)) is { } ports)
            throw new ArmError(400, "SecurityRuleInvalidPortRange", $"Security rule {write.Id.Name} has the port range {ports}, which is invalid.");
        var rival = write.Cloud.Store.Children(write.Id.Parent!, TypeName).FirstOrDefault(other => !other.Id.Equals(write.Id)
            && other.Body.Says("properties.direction", write.Body.Text("properties.direction")!)
            && other.Body.Number("properties.priority") == write.Body.Number("properties.priority"));
        if (rival is not null)
        {
            throw new ArmError(400, "SecurityRuleConflict",
                $"Security rule {write.Id.Name} conflicts with rule {rival.Id.Name}. Rules cannot have the same Priority and Direction.");
        }
    }

    private static IEnumerable<string> Texts(WriteContext write, string[] members) => members
        .SelectMany(member => write.Body.At($"properties.{member}") is JsonArray ? write.Body.Texts($"properties.{member}") : [write.Body.Text($"properties.{member}") ?? ""])
        .Where(text => text.Length > 0);

    /// <summary>All, a port, or a range of ports in their order.</summary>
    private static bool IsPorts(string text) => text == "*"
        || (text.Split('-').Select(end => ushort.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : -1).ToArray() is [>= 0, ..] and var ends
            && ends.Length <= 2 && ends[^1] >= ends[0]);

    /// <summary>A list takes neither everybody nor tags, and no blocks that overlap.</summary>
    private static void CheckList(WriteContext write, string member)
    {
        var texts = write.Body.Texts(member);
        if (texts.FirstOrDefault(text => text == "*" || (char.IsAsciiLetter(text[0]) && !text.Contains(':', StringComparison.Ordinal))) is { } tag)
        {
            throw new ArmError(400, "SecurityRuleParameterContainsUnsupportedValue",
                $"Security rule parameter {member} for rule with Id {write.Id.Text} cannot specify existing VIRTUALNETWORK, INTERNET, AZURELOADBALANCER, '*' or system tags. Unsupported value used: {tag}.");
        }

        var blocks = texts.Select(text => IPNetwork.TryParse(text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/32", out var block) ? block : (IPNetwork?)null).OfType<IPNetwork>().ToArray();
        if (blocks.Where((block, index) => blocks.Take(index).Any(other => AddressBlock.Overlap(block, other))).Any())
        {
            throw new ArmError(400, "OverlappingSubnetsNotPermittedInSecurityRule",
                $"Security rule parameter {member} for rule with Id {write.Id.Text} has overlapping subnets.");
        }
    }

    private static void CheckSide(WriteContext write, string groups, string[] addresses)
    {
        var named = write.Body.Items($"properties.{groups}");
        if (named.Count == 0)
            return;
        if (addresses.Any(address => write.Body.Text($"properties.{address}") is { Length: > 0 } || write.Body.At($"properties.{address}") is JsonArray { Count: > 0 }))
            throw new ArmError(400, "SecurityRuleInvalidAddressPrefix", $"Security rule {write.Id.Name} has addresses and application security groups on one side.");
        if (named.Count > MostGroups)
            throw new ArmError(400, "SecurityRuleTooManyApplicationSecurityGroups", $"Security rule {write.Id.Name} names more than {MostGroups} application security groups.");
        foreach (var group in named)
        {
            if (ResourceId.TryParse(group.Text("id")) is not { } id || !id.IsOf(ApplicationSecurityGroup.TypeName) || write.Cloud.Store.Find(id) is null)
                throw InvalidReference(group.Text("id"), write.Id);
        }
    }
}
