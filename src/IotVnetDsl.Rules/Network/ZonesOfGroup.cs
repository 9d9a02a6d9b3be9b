using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>The zone group of a private endpoint has the zones that its names need, and no others.</summary>
internal sealed class ZonesOfGroup : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3010", "A zone group lacks a zone of its private endpoint, or names a foreign one", Severity.Error);

    public override void Check(RuleContext context)
    {
        var groups = context.Topology.All<PrivateDnsZoneGroupView>()
            .Where(group => !group.IsExpanded && group.PrivateEndpoint.TargetPath is not null)
            .GroupBy(group => group.PrivateEndpoint.TargetPath!, StringComparer.Ordinal);
        foreach (var ofEndpoint in groups)
        {
            if (ofEndpoint.First().PrivateEndpoint.Target<PrivateEndpointView>() is not { } endpoint)
                continue;
            foreach (var second in ofEndpoint.Skip(1))
                ReportSecond(context, second, ofEndpoint.First(), endpoint);
            if (SubResource(endpoint) is { } subResource && context.Topology.Cloud is { } cloud)
                Check(context, [.. ofEndpoint], endpoint, subResource, cloud);
        }
    }

    private static void ReportSecond(RuleContext context, PrivateDnsZoneGroupView group, PrivateDnsZoneGroupView first, PrivateEndpointView endpoint) => context.Report(
        group, $"'{group.Path}' is a second zone group of '{endpoint.Path}', which takes one: put its zones into '{first.Path}'");

    private static PrivateLinkSubResource? SubResource(PrivateEndpointView endpoint) => endpoint.Target.Known is not { } target ? null
        : endpoint.SubResource.IsUnset() ? PrivateLinks.Find(target.Type, null)
        : endpoint.SubResource.Name.Known is { } name ? PrivateLinks.Find(target.Type, name)
        : null;

    private static void Check(RuleContext context, PrivateDnsZoneGroupView[] groups, PrivateEndpointView endpoint, PrivateLinkSubResource subResource, KnownCloud cloud)
    {
        var named = groups.SelectMany(group => group.Zones.Known).Where(zone => zone.Known?.Name.Text() is not null).ToArray();
        PrivateLinkZone[] wantedZones = [.. subResource.ZonesIn(cloud)];
        var foreign = named.Where(zone => !wantedZones.Any(wanted => wanted.Is(zone.Known!.Name.Text()))).ToArray();
        var target = endpoint.Target.TargetPath ?? subResource.TargetType;
        // One that stands in the place of the only one that is missing is exchanged for it.
        var absent = wantedZones.Where(wanted => !named.Any(zone => wanted.Is(zone.Known!.Name.Text()))).ToArray();
        var instead = absent is [var only] && foreign.Length == 1 ? FindingData.Of((FindingData.Zone, ZoneOf(context, only))) : null;
        foreach (var zone in foreign)
        {
            context.Report(
                zone,
                $"'{zone.Self.Owner.Path}' puts '{endpoint.Path}' into zone '{zone.Known!.Name.Text()}', where nobody looks for {subResource.Name} of '{target}'; "
                    + $"{(subResource.Zones.Any(other => other.Is(zone.Known!.Name.Text())) ? $"in {cloud}, for which the topology is, " : "")}it belongs into {string.Join(" and ", wantedZones.Select(wanted => wanted.Name))}",
                data: instead);
        }

        // A foreign zone most likely stands in the place of the one that is missing.
        var missing = foreign.Length > 0 || groups.Any(group => group.Zones.MayHoldMore)
            ? []
            : absent;
        foreach (var zone in missing.Where(zone => !IsElsewhere(context, endpoint, zone)))
        {
            context.Report(
                groups[0].Zones,
                $"'{groups[0].Path}' lacks zone '{zone.Name}': in it clients look for {subResource.Name} of '{target}', and without it "
                    + "they get the public address",
                IsOfReadersOnly(zone) && !IsRead(context, endpoint) ? Severity.Warning : null,
                context.Topology.Part<TopologyNames>().RivalOf(endpoint) is { } rival
                    ? FindingData.Of((FindingData.Rival, rival.Path))
                    : FindingData.Of((FindingData.Zone, ZoneOf(context, zone))));
        }

        // The second zone of a hub is that of its built-in endpoint.
        bool IsOfReadersOnly(PrivateLinkZone zone) => subResource.TargetType == "IotHub" && wantedZones[0] != zone;
    }

    // Another endpoint of the target in the same network has its record there: Microsoft's own module for hubs is tried so.
    private static bool IsElsewhere(RuleContext context, PrivateEndpointView endpoint, PrivateLinkZone zone) => endpoint.Target.TargetPath is { } target
        && context.Topology.All<PrivateEndpointView>().Any(other => other != endpoint
            && other.Target.TargetPath == target
            && other.Subnet.TargetPath == endpoint.Subnet.TargetPath
            && context.Topology.Part<TopologyNames>().ZonesOf(other).Any(held => zone.Is(held.Name.Known)));

    private static bool IsRead(RuleContext context, PrivateEndpointView endpoint) =>
        context.Topology.All<ClientView>().Any(client => client.Reads.Known.Any(read => read.TargetPath is { } path && path == endpoint.Target.TargetPath));

    private static string ZoneOf(RuleContext context, PrivateLinkZone zone) =>
        context.Topology.All<PrivateDnsZoneView>().FirstOrDefault(declared => !declared.IsExpanded && zone.Is(declared.Name.Known))?.Path ?? "";
}
