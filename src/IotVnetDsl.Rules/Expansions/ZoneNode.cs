using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;

namespace IotVnetDsl.Rules.Expansions;

/// <summary>The nodes that private DNS consists of, as the code would declare them.</summary>
internal static class ZoneNode
{
    public static readonly string ZoneType = ViewTypes.GraphTypeOf<PrivateDnsZoneView>();
    public static readonly string LinkType = ViewTypes.GraphTypeOf<PrivateDnsZoneLinkView>();
    public static readonly string GroupType = ViewTypes.GraphTypeOf<PrivateDnsZoneGroupView>();

    private const int LongestLinkName = 80;

    public static GraphNode Zone(string name, EndpointNetwork home) => new()
    {
        Path = LogicalPath.Part(home.ZoneFolder, name),
        Owner = "",
        Value = Record(ZoneType, (nameof(PrivateDnsZoneView.Name), new ScalarValue(name))),
        Scope = home.ZoneScope,
        TagsAround = home.ZoneTags,
    };

    public static GraphNode Link(GraphNode zone, EndpointNetwork network)
    {
        var name = LinkName(zone, network);
        return new GraphNode
        {
            Path = LogicalPath.Part(zone.Path, name),
            Owner = zone.Owner,
            Value = Record(
                LinkType,
                (nameof(PrivateDnsZoneLinkView.Name), new ScalarValue(name)),
                (nameof(PrivateDnsZoneLinkView.Zone), Reference(zone)),
                (nameof(PrivateDnsZoneLinkView.VirtualNetwork), network.Reference),
                (nameof(PrivateDnsZoneLinkView.RegistrationEnabled), new ScalarValue(false))),
            Scope = zone.Scope,
            TagsAround = zone.TagsAround,
        };
    }

    public static GraphNode Group(GraphNode endpoint, IEnumerable<ReferenceValue> zones) => new()
    {
        Path = LogicalPath.Part(endpoint.Path, "zoneGroup"),
        Owner = endpoint.Owner,
        Value = Record(
            GroupType,
            (nameof(PrivateDnsZoneGroupView.Name), new ScalarValue("default")),
            (nameof(PrivateDnsZoneGroupView.PrivateEndpoint), Reference(endpoint)),
            (nameof(PrivateDnsZoneGroupView.Zones), new SequenceValue([.. zones], IsOpen: false))),
        Scope = endpoint.Scope,
        Origins = new EquatableArray<string>([endpoint.Path]),
    };

    public static ReferenceValue Reference(GraphNode node) =>
        new(node.Type, node.Value[GraphMember.Name], node.Value[GraphMember.ResourceGroup], null, UnsetValue.Instance, null) { Path = node.Path };

    // The network's name, told apart from networks of that name in other groups, and within Azure's length.
    private static string LinkName(GraphNode zone, EndpointNetwork network)
    {
        var isAtHome = network.Scope.ResourceGroup.Equals(zone.Scope.ResourceGroup) && network.Scope.Subscription.Equals(zone.Scope.Subscription);
        if (isAtHome && network.Name.Length <= LongestLinkName)
            return network.Name;

        var suffix = "-" + Fingerprint($"{network.Scope.Subscription}/{network.Scope.ResourceGroup}/{network.Name}");
        return network.Name.Substring(0, Math.Min(network.Name.Length, LongestLinkName - suffix.Length)) + suffix;
    }

    // FNV-1a: the same on every machine and runtime, which GetHashCode is not.
    private static string Fingerprint(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text.ToLowerInvariant())
            hash = unchecked((hash ^ character) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    private static RecordValue Record(string type, params (string Member, GraphValue Value)[] members) => new(
        type,
        RecordKind.Resource,
        members.Where(member => member.Value is not UnsetValue)
            .ToImmutableSortedDictionary(member => member.Member, member => member.Value, StringComparer.Ordinal));
}
