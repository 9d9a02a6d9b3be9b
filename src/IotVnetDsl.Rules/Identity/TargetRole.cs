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
        var grants = new RoleGrants(context.Graph);
        foreach (var need in RoleNeed.Of(context.Graph))
        {
            if (grants.HasFitting(need.Use, need.Principal) == Answer.No
                && grants.Unfitting(need.Use, need.Principal).Select(item => item.Value).Any() == Answer.No)
            {
                Report(context, need);
            }
        }
    }

    private static void Report(RuleContext context, RoleNeed need)
    {
        var role = need.Roles[0];
        context.Report(
            need.Use.Hub,
            need.Use.PropertyPath,
            $"'{need.Principal}' has no role on '{need.Use.Written}', which is written to by {need.Use.Description} of '{need.Use.Hub.Path}': "
                + $"assign {role.Name}",
            data: FindingData.Of(
                (FindingData.Principal, need.Principal.Path),
                (FindingData.PrincipalMember, need.Principal.Member),
                (FindingData.RoleId, role.Id),
                (FindingData.RoleMember, role.Member),
                (FindingData.Target, need.Target.Path)));
    }
}
