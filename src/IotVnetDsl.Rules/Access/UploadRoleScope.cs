using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Access;

/// <summary>File upload and bulk jobs have their role on the account, not on a container.</summary>
internal sealed class UploadRoleScope : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4018", "File upload or bulk jobs with a role on the container only", Severity.Warning);

    public override void Check(RuleContext context)
    {
        var grants = context.Topology.Part<TopologyGrants>();
        var narrow = RoleNeed.Of(context.Topology).Where(need => need.Use.NeedsWholeTarget)
            .SelectMany(need => Narrow(grants, need).Select(assignment => (Assignment: assignment, Need: need)))
            .GroupBy(item => item.Assignment.Path, StringComparer.Ordinal);
        foreach (var group in narrow)
        {
            var need = group.First().Need;
            var uses = string.Join(" and ", group.Select(item => item.Need.Use.Description));
            context.Report(
                group.First().Assignment.Scope,
                $"'{group.Key}' gives its role on the container only: {uses} of '{need.Use.Hub.Path}' need{(group.Count() == 1 ? "s" : "")} it on "
                    + $"'{need.Target.Path}', whose user delegation keys are given out for the account as a whole",
                data: FindingData.Of((FindingData.Target, need.Target.Path)));
        }
    }

    private static IEnumerable<RoleAssignmentView> Narrow(TopologyGrants grants, RoleNeed need) => grants.Delegate(need.Use, need.Principal) == Answer.No
        ? grants.Fitting(need.Use, need.Principal).Where(grant => grant.Fits == Answer.Yes).Select(grant => grant.Assignment)
        : [];
}
