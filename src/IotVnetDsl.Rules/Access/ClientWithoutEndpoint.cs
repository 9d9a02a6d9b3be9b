using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Messaging;

namespace IotVnetDsl.Rules.Access;

/// <summary>To what refuses a client in a subnet or on premises, a private endpoint leads.</summary>
internal sealed class ClientWithoutEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4033", "A client is refused, and no private endpoint leads to what it uses", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            // Uploads have a rule of their own, and so have security groups and what nobody reaches at all.
            if (way is { OfClient: { UploadOf: null } use, Holds: Answer.No, Names.Reason: NameReason.NoEndpoint, Broken: { Kind: not StepKind.Traffic } broken }
                && use.Client.Location.Kind.Known is LocationKind.Subnet or LocationKind.OnPremises
                && MayHaveEndpoint(context.Topology, use.Target) == Answer.Yes)
            {
                context.Report(
                    use.Place,
                    $"'{use.Client.Path}' does not get into '{use.To}': {broken.Words}; add a PrivateEndpoint",
                    data: FindingData.Of((FindingData.Target, use.Target.Path), (FindingData.Subnets, string.Join(",", EndpointSubnets.Of(context.Topology, use.Target)))));
            }
        }
    }

    // What leads to what others keep, they know.
    private static Answer MayHaveEndpoint(TopologyModel topology, ResourceView target) => target.Existing.Is(true).Not().And(target switch
    {
        IotHubView hub => ReachableHub.IsShut(topology, hub).Not(),
        INamespaceView messaging => messaging.CanHaveEndpoints(),
        _ => Answer.Yes,
    });
}
