using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The identity that a hub writes with has a role on the target.</summary>
internal sealed class TargetRole : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2003", "The hub's identity has no role on a target that it writes to", Severity.Error);

    public override void Check(RuleContext context)
    {
        var unmet = new MistakenGrants(context.Graph).Unmet.ToArray();
        foreach (var need in unmet)
            Report(context, need, unmet.Any(other => other.Use.NeedsWholeTarget && IsAlike(other, need)));
    }

    // One role on the account does for all that needs it.
    private static bool IsAlike(RoleNeed other, RoleNeed need) => other.Principal == need.Principal && other.Target.Path == need.Target.Path;

    private static void Report(RuleContext context, RoleNeed need, bool onWholeTarget) => context.Report(
        need.Use.Hub,
        need.Use.PropertyPath,
        $"'{need.Principal}' has no role on '{(onWholeTarget ? need.Target.Path : need.Use.Written)}', which is written to by "
            + $"{need.Use.Description} of '{need.Use.Hub.Path}': assign {need.Roles[0].Name}",
        data: need.Data(onWholeTarget));
}
