using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>File upload and bulk jobs have their role on the account, not on a container.</summary>
internal sealed class UploadRoleScope : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4018", "File upload or bulk jobs with a role on the container only", Severity.Warning);

    public override void Check(RuleContext context)
    {
        if (context.Graph.IsOpen(RoleGrants.AssignmentType))
            return;

        var grants = new RoleGrants(context.Graph);
        var narrow = RoleNeed.Of(context.Graph).Where(need => need.Use.NeedsWholeTarget)
            .SelectMany(need => Narrow(grants, need).Select(assignment => (Assignment: assignment, Need: need)))
            .GroupBy(item => item.Assignment.Path, StringComparer.Ordinal);
        foreach (var group in narrow)
        {
            var need = group.First().Need;
            var uses = string.Join(" and ", group.Select(item => item.Need.Use.Description));
            context.Report(
                group.First().Assignment,
                "Scope",
                $"'{group.Key}' gives its role on the container only: {uses} of '{need.Use.Hub.Path}' need{(group.Count() == 1 ? "s" : "")} it on "
                    + $"'{need.Target.Path}', whose user delegation keys are given out for the account as a whole",
                data: FindingData.Of((FindingData.Target, need.Target.Path)));
        }
    }

    private static IEnumerable<NodeView> Narrow(RoleGrants grants, RoleNeed need)
    {
        var fitting = grants.Fitting(need.Use, need.Principal).ToArray();
        return fitting.Select(grant => grant.Value.And(grants.CoversWhole(grant.Key, need.Use))).Any() == Answer.No
            ? fitting.Where(grant => grant.Value == Answer.Yes).Select(grant => grant.Key)
            : [];
    }
}
