using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Access;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A hub's own identity, which nobody but the hub uses, has no more than its ways need.</summary>
internal sealed class WideRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2007", "A role, or its scope, is wider than the hub needs", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        var uses = context.Topology.Part<TopologyUses>();
        foreach (var assignment in context.Each<RoleAssignmentView>())
        {
            if (assignment.Existing.Is(true) != Answer.No || assignment.Principal.Identity.Target<IotHubView>() is not { } hub || TopologyUses.MayHaveMore(hub) != Answer.No)
                continue;
            var served = uses.Of(hub).Select(use => (Use: use, IsServed: TopologyGrants.Serves(assignment, use))).Where(item => item.IsServed != Answer.No).ToArray();
            if (served.Length > 0 && served.All(item => item.IsServed == Answer.Yes))
            {
                CheckRole(context, assignment, hub);
                CheckScope(context, assignment, hub, [.. served.Select(item => item.Use)]);
            }
        }
    }

    private static void CheckRole(RuleContext context, RoleAssignmentView assignment, IotHubView hub)
    {
        var given = BuiltInRoles.Find(assignment.Role.Id.Known!)!;
        if (!given.IsLeast && BuiltInRoles.ForWritingTo(given.WritesTo[0]).FirstOrDefault(role => role.IsLeast) is { } least)
        {
            context.Report(
                assignment.Role,
                $"'{assignment.Path}' gives {given.Name}, and all that '{hub.Path}' does there needs no more than {least.Name}",
                data: FindingData.Of((FindingData.FittingRoles, least.Member)));
        }
    }

    // One target, and one child of it where messages are all that is written: a narrower scope holds every way.
    private static void CheckScope(RuleContext context, RoleAssignmentView assignment, IotHubView hub, HubUse[] served)
    {
        if (assignment.Scope.Known is not { Child: null } scope || served.Any(use => use.Resource is null))
            return;
        var targets = served.Select(use => use.Resource!.Path).Distinct(StringComparer.Ordinal).ToArray();
        var children = served.Any(use => use.NeedsWholeTarget || use.Target?.ChildKey is null)
            ? []
            : served.Select(use => use.Target!.Value.ChildKey!).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (targets.Length != 1 || (children.Length != 1 && scope.Type == served[0].Resource!.Type))
            return;
        var onChild = children.Length == 1;
        var data = FindingData.Of((FindingData.Hub, hub.Path), (FindingData.Use, served[0].Place.Path), (FindingData.Target, targets[0]));
        context.Report(
            assignment.Scope,
            $"'{assignment.Path}' gives its role on all of '{assignment.Scope.TargetPath ?? scope.Name.Text()}', and '{hub.Path}' writes to "
                + (onChild ? $"'{children[0]}' of '{targets[0]}' only" : $"'{targets[0]}' only"),
            data: onChild && served[0].Target?.Known?.Child is { } child ? data.SetItem(FindingData.Child, child) : data);
    }
}
