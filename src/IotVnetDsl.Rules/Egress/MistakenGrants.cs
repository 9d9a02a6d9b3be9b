using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>Why uses have no role: what was meant for them and misses them, so that each lack is reported once and where it is mended.</summary>
internal sealed class MistakenGrants
{
    private static readonly GrantMistake[] LikeliestFirst = [GrantMistake.Role, GrantMistake.Principal, GrantMistake.Scope];

    private readonly RoleGrants _grants;
    private readonly RoleNeed[] _lacking;

    public MistakenGrants(GraphView graph)
    {
        _grants = new RoleGrants(graph);
        _lacking = RoleNeed.Of(graph).Where(need => _grants.HasFitting(need.Use, need.Principal) == Answer.No).ToArray();
    }

    /// <summary>The needs that nothing was meant for.</summary>
    public IEnumerable<RoleNeed> Unmet => _lacking.Where(need => MayBe(need, LikeliestFirst) == Answer.No);

    /// <summary>The assignments that miss what they were meant for by one mistake and no likelier one, each with the needs.</summary>
    public IEnumerable<IGrouping<string, (NodeView Assignment, RoleNeed Need)>> By(GrantMistake mistake) => _lacking
        .Where(need => MayBe(need, LikeliestFirst.TakeWhile(likelier => likelier != mistake)) == Answer.No)
        .SelectMany(need => _grants.Meant(need.Use, need.Principal, mistake)
            .Where(meant => meant.Value == Answer.Yes)
            .Select(meant => (Assignment: meant.Key, Need: need)))
        .GroupBy(item => item.Assignment.Path, StringComparer.Ordinal);

    private Answer MayBe(RoleNeed need, IEnumerable<GrantMistake> mistakes) =>
        mistakes.SelectMany(mistake => _grants.Meant(need.Use, need.Principal, mistake)).Select(meant => meant.Value).Any();
}
