using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Access;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Locks;
using IotVnetDsl.Rules.Views.Monitoring;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Planning.Importing;

/// <summary>
/// Names for resources: what is one of its kind is called by its kind, what is one of several by what tells it apart, and what stands between others
/// by these.
/// </summary>
internal sealed class PropertyNames(ImmutableHashSet<string> reserved)
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["VirtualNetwork"] = "Network",
        ["NetworkSecurityGroup"] = "SecurityGroup",
        ["RouteTable"] = "Routes",
        ["PublicIpAddress"] = "PublicAddress",
        ["NatGateway"] = "Nat",
        ["LocalNetworkGateway"] = "Site",
        ["VirtualNetworkGateway"] = "Gateway",
        ["VirtualNetworkGatewayConnection"] = "Connection",
        ["IotHub"] = "Hub",
        ["StorageAccount"] = "Storage",
        ["EventHubsNamespace"] = "EventHubs",
        ["ServiceBusNamespace"] = "ServiceBus",
        ["DeviceProvisioningService"] = "Provisioning",
        ["KeyVault"] = "Vault",
        ["CosmosAccount"] = "Cosmos",
        ["UserAssignedIdentity"] = "UserIdentity",
        ["PrivateDnsARecord"] = "Record",
    };

    // What is named after others comes after these.
    private static readonly ImmutableArray<ImmutableArray<string>> Later =
        [["PrivateEndpoint", "PrivateDnsZone"], ["PrivateDnsZoneGroup", "PrivateDnsZoneLink", "VirtualNetworkPeering", "RoleAssignment", "DiagnosticSetting"], ["ManagementLock"]];

    private readonly Dictionary<string, string> _names = new(ResourceId.Comparer);

    /// <summary>Names by the ids of the resources.</summary>
    /// <param name="records">By id.</param>
    public IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, RecordValue> records)
    {
        var named = Later.SelectMany(types => types).ToHashSet(StringComparer.Ordinal);
        Choose(records.Where(record => !named.Contains(record.Value.Type)));
        foreach (var types in Later)
            Choose(records.Where(record => types.Contains(record.Value.Type)));
        return _names;
    }

    private void Choose(IEnumerable<KeyValuePair<string, RecordValue>> records)
    {
        var candidates = records.GroupBy(record => record.Value.Type).SelectMany(Candidates).OrderBy(candidate => candidate.Id, StringComparer.OrdinalIgnoreCase).ToArray();
        var level = new int[candidates.Length];
        string At(int index) => candidates[index].Names[level[index]];
        while (Enumerable.Range(0, candidates.Length).GroupBy(At, StringComparer.Ordinal)
            .Where(same => same.Count() > 1 || IsTaken(same.Key))
            .SelectMany(same => same).Where(index => level[index] + 1 < candidates[index].Names.Length).ToArray() is { Length: > 0 } again)
        {
            foreach (var index in again)
                level[index]++;
        }

        for (var index = 0; index < candidates.Length; index++)
        {
            var name = At(index);
            for (var number = 2; IsTaken(name); number++)
                name = At(index) + number.ToString(CultureInfo.InvariantCulture);
            _names[candidates[index].Id] = name;
        }
    }

    private bool IsTaken(string name) => reserved.Contains(name) || _names.ContainsValue(name);

    private IEnumerable<(string Id, string[] Names)> Candidates(IGrouping<string, KeyValuePair<string, RecordValue>> ofType)
    {
        var all = ofType.Select(record => (Id: record.Key, Record: record.Value, Words: Words(record.Value))).ToArray();
        var common = all.Length < 2 ? [] : all.Select(one => one.Words.AsEnumerable()).Aggregate((left, right) => left.Intersect(right, StringComparer.OrdinalIgnoreCase)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, record, words) in all)
        {
            var noun = Nouns.GetValueOrDefault(ofType.Key) ?? NameWords.Of(ofType.Key)[^1];
            var own = Named([.. words.Where(word => !common.Contains(word))], noun);
            var full = Named(words, noun);
            string?[] between = Between(record);
            yield return (id, [.. between.OfType<string>(), .. between.Length == 0 && all.Length == 1 && ofType.Key != "PrivateDnsZone" ? [noun, full] : new[] { own, full }]);
        }
    }

    private static string[] Words(RecordValue record) => record[Codec.Name].Text() is { } name
        ? record.Type == "PrivateDnsZone" ? NameWords.OfZone(name) : NameWords.Of(name)
        : [];

    // No name of C# begins with a digit.
    private static string Named(string[] words, string noun) => words switch
    {
        [] => noun,
        _ when char.IsAsciiDigit(words[0][0]) => noun + NameWords.Pascal(words),
        [.., var last] when last.Equals(noun, StringComparison.OrdinalIgnoreCase) => NameWords.Pascal(words),
        _ => NameWords.Pascal(words) + noun,
    };

    private string?[] Between(RecordValue record) => record.Type switch
    {
        "PrivateEndpoint" =>
        [
            $"{Name(record, nameof(PrivateEndpointView.Target))}Endpoint",
            $"{Name(record, nameof(PrivateEndpointView.Target))}{NameWords.Pascal(NameWords.Of(record[nameof(PrivateEndpointView.SubResource)][Codec.Name].Text() ?? "Private"))}Endpoint",
            $"{Name(record, nameof(PrivateEndpointView.Target))}EndpointIn{Name(record, nameof(PrivateEndpointView.Subnet))}",
        ],
        "PrivateDnsZoneGroup" => [$"{Name(record, nameof(PrivateDnsZoneGroupView.PrivateEndpoint))}Zones"],
        "PrivateDnsZoneLink" => [$"{Name(record, nameof(PrivateDnsZoneLinkView.Zone))}In{Name(record, nameof(PrivateDnsZoneLinkView.VirtualNetwork))}"],
        "VirtualNetworkPeering" => [$"{Name(record, nameof(VirtualNetworkPeeringView.VirtualNetwork))}To{Name(record, nameof(VirtualNetworkPeeringView.RemoteVirtualNetwork))}"],
        "RoleAssignment" => [Role(record), $"{Role(record)}As{RoleName(record)}"],
        "DiagnosticSetting" => [$"{Name(record, nameof(DiagnosticSettingView.Scope))}Logs", $"{Name(record, nameof(DiagnosticSettingView.Scope))}LogsBy{NameWords.Pascal(NameWords.Of(record[Codec.Name].Text() ?? ""))}"],
        "ManagementLock" => [$"{Name(record, nameof(ManagementLockView.Scope))}Lock"],
        _ => [],
    };

    private string Role(RecordValue record)
    {
        var role = RoleName(record);
        var verb = role switch
        {
            _ when role.EndsWith("Sender", StringComparison.Ordinal) => "SendsTo",
            _ when role.EndsWith("Receiver", StringComparison.Ordinal) => "ReceivesFrom",
            _ when role.EndsWith("Contributor", StringComparison.Ordinal) => "Writes",
            _ when role.EndsWith("Reader", StringComparison.Ordinal) => "Reads",
            _ when role.EndsWith("Owner", StringComparison.Ordinal) => "Owns",
            _ => "Uses",
        };
        return Name(record, nameof(RoleAssignmentView.Principal)) + verb + Name(record, nameof(RoleAssignmentView.Scope));
    }

    private static string RoleName(RecordValue record) => NameWords.Pascal((BuiltInRoles.Find(record[nameof(RoleAssignmentView.Role)][nameof(RoleView.Id)].Text() ?? "")?.Name ?? "custom role").Split(' '));

    // A child by its own name beside that of what holds it; a principal by its identity, one of the directory by its kind.
    private string Name(RecordValue record, string member) => (record[member] is RecordValue part ? part[nameof(PrincipalView.Identity)] : record[member]) is ReferenceValue { Path: { } path } reference
        ? _names.GetValueOrDefault(path, "") + (reference.Key is ScalarValue key ? NameWords.Pascal(NameWords.Of(key.ToString())) : "")
        : record[member][nameof(PrincipalView.Kind)].Text() ?? "";
}
