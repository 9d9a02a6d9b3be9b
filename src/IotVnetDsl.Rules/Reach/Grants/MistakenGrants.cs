using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>Why uses have no role: what was meant for them and misses them, so that each lack is reported once and where it is mended.</summary>
internal sealed class MistakenGrants : ModelPart
{
    private static readonly GrantMistake[] LikeliestFirst = [GrantMistake.Role, GrantMistake.Principal, GrantMistake.Scope];

    private readonly TopologyGrants _grants;
    private readonly RoleNeed[] _lacking;

    public MistakenGrants(TopologyModel model) : base(model)
    {
        _grants = model.Part<TopologyGrants>();
        _lacking = RoleNeed.Of(model).Where(need => _grants.Allow(need.Use, need.Principal) == Answer.No).ToArray();
    }

    /// <summary>The needs that nothing was meant for.</summary>
    public IEnumerable<RoleNeed> Unmet => _lacking.Where(need => MayBe(need, LikeliestFirst) == Answer.No);

    /// <summary>The assignments that miss what they were meant for by one mistake and no likelier one, each with the needs.</summary>
    public IEnumerable<IGrouping<string, (RoleAssignmentView Assignment, RoleNeed Need)>> By(GrantMistake mistake) => _lacking
        .Where(need => MayBe(need, LikeliestFirst.TakeWhile(likelier => likelier != mistake)) == Answer.No)
        .SelectMany(need => _grants.Meant(need.Use, need.Principal, mistake)
            .Where(meant => meant.Fits == Answer.Yes)
            .Select(meant => (meant.Assignment, Need: need)))
        .GroupBy(item => item.Assignment.Path, StringComparer.Ordinal);

    /// <summary>Was the assignment meant for a use, and misses it?</summary>
    public bool Has(RoleAssignmentView assignment) => LikeliestFirst.SelectMany(By).Any(group => group.Key == assignment.Path);

    private Answer MayBe(RoleNeed need, IEnumerable<GrantMistake> mistakes) =>
        mistakes.SelectMany(mistake => _grants.Meant(need.Use, need.Principal, mistake)).Select(meant => meant.Fits).Any();
}
