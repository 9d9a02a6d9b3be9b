using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A zone group has the zones that its private endpoint's names need, and no others.</summary>
internal sealed class ZonesOfGroup : Rule
{
    private static readonly string[] Clouds = [PrivateLinkZone.PublicCloud, "government", "china"];

    public override RuleDescriptor Descriptor { get; } =
        new("IVD3010", "A zone group lacks a zone of its private endpoint, or names a foreign one", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Graph.OfType("PrivateDnsZoneGroup").Where(group => !group.Node.IsExpanded))
        {
            if (group["PrivateEndpoint"] is ReferenceValue reference
                && context.Graph.Resolve(reference) is { } endpoint
                && endpoint["Target"] is ReferenceValue target
                && SubResource(endpoint, target) is { } subResource)
            {
                Check(context, group, endpoint, target, subResource);
            }
        }
    }

    private static PrivateLinkSubResource? SubResource(NodeView endpoint, ReferenceValue target) => endpoint["SubResource"] switch
    {
        UnsetValue => PrivateLinks.Find(target.Type, null),
        var stated => stated["Name"].Text() is { } name ? PrivateLinks.Find(target.Type, name) : null,
    };

    private static void Check(RuleContext context, NodeView group, NodeView endpoint, ReferenceValue target, PrivateLinkSubResource subResource)
    {
        var zones = group["Zones"];
        var named = zones.KnownItems()
            .Select(zone => (zone.Key, Name: (zone.Value as ReferenceValue)?.Name.Text()))
            .Where(zone => zone.Name is not null)
            .ToArray();
        var foreign = named.Where(zone => !subResource.Zones.Any(wanted => IsSame(wanted.Name, zone.Name!))).ToArray();
        var cloud = Clouds.OrderByDescending(candidate => subResource.ZonesIn(candidate).Count(wanted => named.Any(zone => IsSame(wanted, zone.Name!)))).First();
        var missing = subResource.ZonesIn(cloud)
            .Where(wanted => zones.AnyItem(zone => zone is ReferenceValue has ? has.Name.Is(wanted) : Answer.CannotSay) == Answer.No)
            .ToArray();
        foreach (var zone in foreign)
        {
            context.Report(
                group,
                $"Zones[{zone.Key}]",
                $"'{group.Path}' puts '{endpoint.Path}' into zone '{zone.Name}', where nobody looks for {subResource.Name} of '{target.Path ?? target.Type}'; "
                    + $"it belongs into {string.Join(" and ", subResource.ZonesIn(cloud))}");
        }

        // A foreign zone most likely stands in the place of the one that is missing.
        foreach (var zone in foreign.Length == 0 ? missing : [])
        {
            context.Report(
                group,
                "Zones",
                $"'{group.Path}' lacks zone '{zone}': in it clients look for {subResource.Name} of '{target.Path ?? target.Type}', and without it "
                    + "they get the public address",
                IsOfReadersOnly(subResource, cloud, zone) && !IsRead(context.Graph, target) ? Severity.Warning : null,
                FindingData.Of((FindingData.Zone, ZoneOf(context.Graph, zone))));
        }
    }

    // The second zone of a hub is that of its built-in endpoint.
    private static bool IsOfReadersOnly(PrivateLinkSubResource subResource, string cloud, string zone) =>
        subResource.TargetType == "IotHub" && subResource.ZonesIn(cloud).First() != zone;

    private static bool IsRead(GraphView graph, ReferenceValue hub) => graph.OfType("Client").Any(client =>
        client["Reads"].AnyItem(read => read is ReferenceValue { Path: { } path } ? (path == hub.Path).ToAnswer() : Answer.CannotSay) == Answer.Yes);

    private static string ZoneOf(GraphView graph, string name) =>
        graph.OfType("PrivateDnsZone").FirstOrDefault(zone => !zone.Node.IsExpanded && zone["Name"].Is(name) == Answer.Yes) is { Node: not null } zone ? zone.Path : "";

    private static bool IsSame(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
