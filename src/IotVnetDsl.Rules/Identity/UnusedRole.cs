using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Access;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A hub's own identity has roles on what the hub uses.</summary>
internal sealed class UnusedRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2011", "A role on a target that nothing of the hub uses", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        var (uses, grants) = (context.Topology.Part<TopologyUses>(), context.Topology.Part<TopologyGrants>());
        var mistaken = context.Topology.Part<MistakenGrants>();
        foreach (var assignment in context.Each<RoleAssignmentView>())
        {
            if (assignment.Existing.Is(true) == Answer.No
                && assignment.Principal.Identity.Target<IotHubView>() is { } hub
                && assignment.Scope is { TargetPath: { } target, Known: { } scope }
                && IsWrittenTo(scope.Type)
                && TopologyUses.MayHaveMore(hub) == Answer.No
                && uses.Of(hub).All(use => use.Target is not null && GrantScope.Covers(assignment.Scope, use.Target) == Answer.No)
                // While a use has no role, of this hub or of another, this one may have been meant for it, which has rules of its own.
                && uses.Of(hub).All(use => use.Proof == Proof.Key || (use.Principal is { } principal && grants.Allow(use, principal) == Answer.Yes))
                && !mistaken.Has(assignment))
            {
                var on = assignment.Scope.ChildKey is { } child ? $"'{child}' of '{target}'" : $"'{target}'";
                context.Report(assignment, $"'{assignment.Path}' gives '{hub.Path}' a role on {on}, which nothing of the hub uses");
            }
        }
    }

    private static bool IsWrittenTo(string type) => Facts.BuiltInRoles.ForWritingTo(type).Any();
}
