using IotVnetDsl.Rules.Reach.Grants;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The role of a hub's identity is given on what it writes to.</summary>
internal sealed class RoleOnOtherScope : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2006", "The role's scope does not cover the target", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Topology.Part<MistakenGrants>().By(GrantMistake.Scope))
        {
            var assignment = group.First().Assignment;
            var needs = group.Select(item => item.Need).ToArray();
            var uses = string.Join(", ", needs.Select(need => $"{need.Use.Description} of '{need.Use.Hub.Path}'"));
            context.Report(
                assignment.Scope,
                $"'{assignment.Path}' gives its role on '{assignment.Scope.Known}', but {uses} "
                    + $"write{(needs.Length == 1 ? "s" : "")} to {string.Join(", ", needs.Select(need => $"'{need.Use.Written}'").Distinct())}: give it there",
                data: needs[0].Data(onWholeTarget: needs.Length > 1 || needs[0].Use.NeedsWholeTarget));
        }
    }
}
