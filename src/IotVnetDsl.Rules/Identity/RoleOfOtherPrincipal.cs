using IotVnetDsl.Rules.Reach.Grants;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The role on a target is given to the identity that writes there.</summary>
internal sealed class RoleOfOtherPrincipal : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2005", "The role is given to another identity than the one that writes", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Topology.Part<MistakenGrants>().By(GrantMistake.Principal))
        {
            var (assignment, need) = group.First();
            context.Report(
                assignment.Principal.Self,
                $"'{assignment.Path}' gives its role to '{assignment.Principal.Identity.TargetPath}', but {need.Use.Description} of "
                    + $"'{need.Use.Hub.Path}' writes to '{need.Use.Written}' as '{need.Principal}': give it to that one",
                data: need.Data(onWholeTarget: false));
        }
    }
}
