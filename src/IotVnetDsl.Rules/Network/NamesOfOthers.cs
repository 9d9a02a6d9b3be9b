using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>
/// A zone answers for all names of its kind: what others keep behind private endpoints of their own, and a client of the network uses, has
/// no record in it.
/// </summary>
internal sealed class NamesOfOthers : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3023", "A linked zone hides names that belong to others", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var ways = context.Topology.Part<TopologyWays>();
        var index = context.Topology.Part<ReferenceIndex>();
        var reported = new HashSet<(string Link, string Target)>();
        foreach (var way in ways.OfClients)
        {
            // What is used has no private endpoint here, so that its public name is asked; behind it there may be one of its owner's.
            if (way is not { OfClient: { Target: { } target } use, Names.Reason: NameReason.NoEndpoint }
                || target.Existing.Is(true) != Answer.Yes
                || use.Client.Location is not { Kind.Known: LocationKind.Subnet, Subnet: { } subnet }
                || subnet.Target<VirtualNetworkView>() is not { } network
                || ways.Ask(use) is not { } asked)
            {
                continue;
            }

            foreach (var link in index.To<PrivateDnsZoneLinkView>(network).Where(link => link.VirtualNetwork.TargetPath == network.Path))
            {
                if (link.ResolutionPolicy.Is(DnsResolutionPolicy.NxDomainRedirect) == Answer.No && link.Zone.Target<PrivateDnsZoneView>() is { Name.Known: { } zone } && asked.IsIn(zone) && reported.Add((link.Path, target.Path)))
                {
                    context.Report(
                        link,
                        $"'{link.Path}' has zone '{zone}' answer in '{network.Path}', where '{use.Client.Path}' uses '{target.Path}' of others: if that has a private endpoint "
                            + "of its own, its name no longer exists there; set ResolutionPolicy to NxDomainRedirect, or give it a record",
                        data: FindingData.Of((FindingData.Network, network.Path), (FindingData.Zone, link.IsExpanded ? "" : link.Zone.TargetPath!)));
                }
            }
        }
    }
}
