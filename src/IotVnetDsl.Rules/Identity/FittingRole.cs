using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The role that a hub's identity has on a target lets it write there.</summary>
internal sealed class FittingRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2004", "The role of the hub's identity does not fit its target", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Topology.Part<MistakenGrants>().By(GrantMistake.Role))
            Report(context, group.First().Assignment, group.Select(item => item.Need).ToArray());
    }

    private static void Report(RuleContext context, RoleAssignmentView assignment, RoleNeed[] needs)
    {
        var role = BuiltInRoles.Find(assignment.Role.Id.Known!)!;
        var uses = needs.Select(need => $"{need.Use.Description} of '{need.Use.Hub.Path}'");
        var targets = needs.Select(need => $"'{need.Use.Written}'").Distinct();
        var least = needs.Select(need => need.Roles[0].Name).Distinct();
        context.Report(
            assignment.Role,
            $"'{assignment.Path}' gives {role.Name}, with which {string.Join(", ", uses)} cannot write to {string.Join(", ", targets)}: "
                + $"give {string.Join(" and ", least)}",
            data: FindingData.Of((
                FindingData.FittingRoles,
                string.Join(",", needs.SelectMany(need => need.Roles).OrderByDescending(fitting => fitting.IsLeast).Select(fitting => fitting.Member).Distinct()))));
    }
}
