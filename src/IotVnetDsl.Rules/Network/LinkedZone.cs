using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Rules.Network;

/// <summary>A client that the public address refuses can resolve the private one: its network is linked to the zone.</summary>
internal sealed class LinkedZone : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3011", "A zone is not linked to the network of a client that must resolve it", Severity.Error);

    public override void Check(RuleContext context)
    {
        var names = context.Topology.Part<TopologyNames>();
        // Ways of uploads have a rule of their own, and so have security groups.
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients.Where(way => way.OfClient!.UploadOf is null))
        {
            if (way is not { Names: { } resolved, OfClient: { } use } || way.Courses[0] is not { Holds: Answer.No, Broken.Kind: not StepKind.Traffic } || use.Client.Location.Kind.Known != LocationKind.Subnet)
                continue;
            // A zone group that lacks a zone has a rule of its own.
            if (resolved.Reason == NameReason.NoRecord && names.AreWrittenByHand(use.Target))
            {
                context.Report(
                    use.Place,
                    $"'{use.Client.Path}' cannot resolve the name of '{use.To}' privately: {resolved.Outcomes[0].Words}; "
                        + $"a zone group of '{names.EndpointsOf(use.Target).First().Path}' writes each record that it needs");
            }

            if (resolved is not { Zone: { } zone, Network.Path: var network })
                continue;
            var own = use.Client.Location.Subnet.TargetPath;
            var asked = network == own ? $"its network '{network}'" : $"'{network}', where the resolver stands that '{own}' asks";
            if (resolved.Reason is NameReason.NotLinked or NameReason.PerhapsByResolver)
            {
                var mayResolve = resolved.Reason == NameReason.PerhapsByResolver;
                context.Report(
                    use.Place,
                    $"'{use.Client.Path}' cannot resolve the name of '{use.Target.Path}' privately, and its public address refuses it: zone '{zone.Name.Known}' is "
                        + $"not linked to {asked}; declare a PrivateDnsZoneLink{(mayResolve ? ", unless a forwarding ruleset leads it to the resolver" : "")}",
                    mayResolve ? Severity.Warning : null,
                    FindingData.Of((FindingData.Zone, zone.IsExpanded ? "" : zone.Path), (FindingData.Network, network)));
            }
            else if (resolved.Reason == NameReason.OtherZone)
            {
                context.Report(
                    use.Place,
                    $"'{use.Client.Path}' cannot resolve the name of '{use.Target.Path}': {asked}{(network == own ? "" : ",")} is linked to another zone '{zone.Name.Known}', which "
                        + $"lacks the record; link it to the one that has it ('{zone.Path}') in its place");
            }
        }
    }
}
