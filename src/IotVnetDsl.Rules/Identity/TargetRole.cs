using IotVnetDsl.Rules.Reach.Grants;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The identity that a hub writes with has a role on the target.</summary>
internal sealed class TargetRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2003", "The hub's identity has no role on a target that it writes to", Severity.Error);

    public override void Check(RuleContext context)
    {
        var unmet = context.Topology.Part<MistakenGrants>().Unmet.ToArray();
        // One role on the account does for all that needs it.
        var wanted = unmet.Where(need => need.Use.NeedsWholeTarget).Select(need => (need.Principal, need.Target.Path)).ToArray();
        var whole = new HashSet<(Reach.Uses.Principal Principal, string Target)>(wanted);
        foreach (var need in unmet)
            Report(context, need, whole.Contains((need.Principal, need.Target.Path)));
    }

    private static void Report(RuleContext context, RoleNeed need, bool onWholeTarget) => context.Report(
        need.Use.Place,
        $"'{need.Principal}' has no role on '{(onWholeTarget ? need.Target.Path : need.Use.Written)}', which is written to by "
            + $"{need.Use.Description} of '{need.Use.Hub.Path}': assign {need.Roles[0].Name}",
        data: need.Data(onWholeTarget));
}
