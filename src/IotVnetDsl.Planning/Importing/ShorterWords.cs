using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>Says the same in the words that a hand would use: tags of all once, parts by the names that the library has for them, zones by their endpoint.</summary>
internal static class ShorterWords
{
    private const string EndpointType = "PrivateEndpoint";
    private const string ZoneGroupType = "PrivateDnsZoneGroup";

    private static readonly ImmutableArray<string> ZoneTypes = [ZoneGroupType, "PrivateDnsZone", "PrivateDnsZoneLink"];

    private static readonly RecordValue PrivateZones = new RecordValue("Dns", RecordKind.Plain, RecordValue.NoMembers).With("Kind", new EnumValue("DnsKind", nameof(PrivateZones)));

    /// <param name="draft">The records.</param>
    /// <param name="isOurs">Whether the topology is to own the resource of an id.</param>
    /// <param name="language">The library's words.</param>
    public static ImportDraft Of(ImportDraft draft, Func<string, bool> isOurs, ImportLanguage language) =>
        WithZones(WithComposites(WithTags(draft, isOurs), isOurs, language), isOurs);

    private static ImportDraft WithTags(ImportDraft draft, Func<string, bool> isOurs)
    {
        var tagged = draft.Records.Where(record => isOurs(record.Key) && ResourceCatalog.Find(ResourceId.TypeOf(record.Key))!.IsTaggable).ToArray();
        var common = tagged.Length < 2 ? [] : tagged.Select(record => Items(record.Value)).Aggregate((left, right) => left.Intersect(right));
        return common.IsEmpty ? draft : tagged.Aggregate(
            draft with { Tags = List(Items(tagged[0].Value).Where(common.Contains)) },
            (lifted, record) => lifted.With(record.Key, record.Value.With(GraphMember.Tags, List(Items(record.Value).Where(tag => !common.Contains(tag))))));
    }

    private static ImmutableHashSet<GraphValue> Items(RecordValue record) => record[GraphMember.Tags] is SequenceValue tags ? [.. tags.Items] : [];

    private static GraphValue List(IEnumerable<GraphValue> tags) => tags.OrderBy(tag => tag.ToString(), StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } items
        ? new SequenceValue(items, IsOpen: false)
        : UnsetValue.Instance;

    /// <summary>A firewall that is the one which the library has a name for, though some of it goes without saying.</summary>
    private static ImportDraft WithComposites(ImportDraft draft, Func<string, bool> isOurs, ImportLanguage language)
    {
        foreach (var (id, record) in draft.Records.Where(record => isOurs(record.Key)))
        {
            foreach (var (name, part) in record.Members.Where(member => member.Value is RecordValue).Select(member => (member.Key, (RecordValue)member.Value)))
            {
                foreach (var composite in language.Composites(part.Type).Where(composite => composite.Members.Any(said => part[said.Key] is UnsetValue)))
                {
                    var named = record.With(name, composite.Members.Aggregate(part, (whole, said) => whole[said.Key] is UnsetValue ? whole.With(said.Key, said.Value) : whole));
                    if (composite.Members.All(said => named[name][said.Key].Equals(said.Value)) && Same(draft.Bodies(), draft.With(id, named).Bodies()))
                        draft = draft.With(id, named);
                }
            }
        }

        return draft;
    }

    private static ImportDraft WithZones(ImportDraft draft, Func<string, bool> isOurs)
    {
        var explicitly = draft.Bodies();
        var zones = draft.Records.Where(record => ZoneTypes.Contains(record.Value.Type) && isOurs(record.Key)).Select(record => record.Key).ToArray();
        string[] endpoints =
        [
            .. from record in draft.Records
               where record.Value.Type == ZoneGroupType && isOurs(record.Key)
               let endpoint = (record.Value[EndpointType] as ReferenceValue)?.Path
               where endpoint is not null && isOurs(endpoint)
               select endpoint,
        ];
        while (endpoints.Length > 0)
        {
            // What others write, and what is there for more than endpoints, stays as it is said.
            var stated = zones.Where(zone => draft.Records[zone][GraphMember.Tags] is not UnsetValue).ToHashSet(ResourceId.Comparer);
            var shorter = endpoints.Aggregate(draft.Without(zones.Where(zone => !stated.Contains(zone))), (changed, endpoint) => changed.With(endpoint, changed.Records[endpoint].With("Dns", PrivateZones)));
            var bodies = shorter.Bodies();
            foreach (var zone in zones.Where(zone => !bodies.TryGetValue(zone, out var body) || !JsonNode.DeepEquals(body, explicitly[zone])))
                stated.Add(zone);
            shorter = zones.Where(zone => stated.Contains(zone) && !shorter.Records.ContainsKey(zone)).Aggregate(shorter, (changed, zone) => changed.With(zone, draft.Records[zone]));
            // An endpoint whose group of zones is said would say them twice.
            if (endpoints.Where(endpoint => stated.Any(zone => IsGroupOf(draft.Records[zone], endpoint))).ToArray() is { Length: > 0 } twice)
            {
                endpoints = [.. endpoints.Except(twice, ResourceId.Comparer)];
                continue;
            }

            if (Same(explicitly, shorter.Bodies()) && IsWhole(shorter))
                return shorter;
            endpoints = endpoints[..^1];
        }

        return draft;
    }

    private static bool IsGroupOf(RecordValue record, string endpoint) =>
        record.Type == ZoneGroupType && record[EndpointType] is ReferenceValue { Path: { } path } && ResourceId.Same(path, endpoint);

    // A link or a group that is said needs its zone to be said.
    private static bool IsWhole(ImportDraft draft) => draft.Records.Values.SelectMany(ImportReader.References).All(reference => reference.Path is { } path && draft.Records.ContainsKey(path));

    private static bool Same(IReadOnlyDictionary<string, JsonObject> left, IReadOnlyDictionary<string, JsonObject> right) =>
        left.Count == right.Count && left.All(body => right.TryGetValue(body.Key, out var other) && JsonNode.DeepEquals(body.Value, other));
}
