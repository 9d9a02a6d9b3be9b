using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Rules.Network;

/// <summary>
/// Clients arrive where the private endpoint is that their name resolves to: in its network, in one that is peered with it, or by a gateway of
/// its network or of one that lets them through.
/// </summary>
internal sealed class ArrivingClient : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3028", "No peering or gateway carries a client to the private endpoint", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            // Uploads have a rule of their own; where the public address lets in, or may, nobody needs to arrive. A network whose names do not lead
            // to the endpoint wants a link first, one that asks servers of its own does not.
            if (way.OfClient is { UploadOf: null } use
                && (use.Client.Location.Kind.Known == LocationKind.OnPremises
                    || (use.Client.Location.Kind.Known == LocationKind.Subnet && (way.Names?.Reason == NameReason.OwnServers || way.Courses.All(course => course.Goes == Goes.Privately))))
                && way.Names?.Reason != NameReason.Unknown
                && way.Courses.Select(course => course.Broken).FirstOrDefault(step => step?.Kind == StepKind.Arrival) is { } broken
                && way.Courses.All(course => course.Holds == Answer.No))
            {
                context.Report(use.Place, $"'{use.Client.Path}' does not get to '{use.To}': {broken.Words}");
            }
        }
    }
}
