using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Access;

/// <summary>A namespace without public access that a hub passes as a trusted service: Azure's pages say that it does, its interface that it does not.</summary>
internal sealed class ExceptionWithoutPublicAccess : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4024", "A namespace without public access relies on the exception for trusted services", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        var targets = context.Topology.Part<TopologyUses>().All
            .Where(use => use.Proof == Proof.SystemIdentity && use.Resource is EventHubsNamespaceView or ServiceBusNamespaceView)
            .GroupBy(use => use.Resource!.Path, StringComparer.Ordinal);
        foreach (var users in targets)
        {
            if (doors.Of(users.First().Resource!) is { IsOff: Answer.Yes, HasException: Answer.Yes } door)
            {
                context.Report(
                    door.Place,
                    $"'{door.Target.Path}' has no public access, and {string.Join(", ", users.Select(use => $"{use.Description} of '{use.Hub.Path}'"))} "
                        + "passes as a trusted service: documentation of Azure is divided on that; a firewall with a rule and the exception is sure");
            }
        }
    }
}
