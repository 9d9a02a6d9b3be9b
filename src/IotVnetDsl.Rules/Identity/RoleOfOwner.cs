using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The role that a hub needs on a target that others keep is declared, if only as one that they give.</summary>
internal sealed class RoleOfOwner : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2017", "A hub writes to a target of others, and no role on it is declared", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var grants = context.Topology.Part<TopologyGrants>();
        foreach (var need in RoleNeed.OnOthers(context.Topology).Where(need => grants.Allow(need.Use, need.Principal) == Answer.No))
        {
            var onWhole = need.Use.NeedsWholeTarget;
            context.Report(
                need.Use.Place,
                $"'{need.Principal}' needs {need.Roles[0].Name} on '{(onWhole ? need.Target.Path : need.Use.Written)}', which others keep, and no role assignment is declared: "
                    + "the deployment waits until they have given it. Declare it with Existing = true, then the plan says so",
                data: need.Data(onWhole));
        }
    }
}
