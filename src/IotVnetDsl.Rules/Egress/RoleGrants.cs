using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>The role assignments of a topology, as the uses of its hubs need them.</summary>
internal sealed class RoleGrants
{
    public const string AssignmentType = "RoleAssignment";

    private readonly GraphView _graph;
    private readonly NodeView[] _hubs;
    private readonly NodeView[] _assignments;
    private readonly ILookup<string, NodeView> _byPrincipal;
    private readonly Dictionary<string, Answer> _serves = new(StringComparer.Ordinal);

    public RoleGrants(GraphView graph)
    {
        _graph = graph;
        _hubs = graph.OfType("IotHub").ToArray();
        _assignments = graph.OfType(AssignmentType).ToArray();
        _byPrincipal = _assignments.ToLookup(assignment => PrincipalPath(assignment) ?? "", StringComparer.Ordinal);
    }

    /// <summary>Does the use's identity have a role with which it may write to the target? A custom role may be one.</summary>
    public Answer HasFitting(EgressUse use, EgressPrincipal principal) => Of(principal)
        .Select(assignment => principal.IsMeantBy(assignment["Principal"]).And(Fits(assignment, use)).And(Covers(assignment, use)))
        .Any()
        .Or(_graph.MayHoldMore(AssignmentType));

    /// <summary>
    /// The assignments that look as if they were meant for the use, each with the answer whether it surely was: ours, good for no other
    /// use, and right but for the one thing that <paramref name="mistake"/> names.
    /// </summary>
    public IEnumerable<KeyValuePair<NodeView, Answer>> Meant(EgressUse use, EgressPrincipal principal, GrantMistake mistake) =>
        (mistake == GrantMistake.Principal ? _assignments : Of(principal)).Select(assignment => new KeyValuePair<NodeView, Answer>(
            assignment,
            Has(mistake, assignment, use, principal)
                .And(assignment["Existing"].Is(true).Not())
                .And(Serves(assignment).Not())));

    /// <summary>Does the assignment's scope hold the target as a whole, not just the child that is written to?</summary>
    public Answer CoversWhole(NodeView assignment, EgressUse use) => assignment["Scope"] switch
    {
        ReferenceValue { Child: not null } => Answer.No,
        _ => Covers(assignment, use),
    };

    /// <summary>The assignments with which the use's identity may write to the target.</summary>
    public IEnumerable<KeyValuePair<NodeView, Answer>> Fitting(EgressUse use, EgressPrincipal principal) => Of(principal)
        .Select(assignment => new KeyValuePair<NodeView, Answer>(
            assignment, principal.IsMeantBy(assignment["Principal"]).And(Fits(assignment, use)).And(Covers(assignment, use))));

    private Answer Has(GrantMistake mistake, NodeView assignment, EgressUse use, EgressPrincipal principal) => mistake switch
    {
        GrantMistake.Role => principal.IsMeantBy(assignment["Principal"]).And(Covers(assignment, use)).And(Fits(assignment, use).Not()),
        GrantMistake.Principal => Covers(assignment, use).And(Fits(assignment, use)).And(IsMistaken(assignment["Principal"], use, principal)),
        _ => principal.IsMeantBy(assignment["Principal"]).And(Fits(assignment, use)).And(Misses(assignment, use, principal)),
    };

    // A user-assigned identity that is not the hub's may well serve somebody whom the topology does not know.
    private static Answer IsMistaken(GraphValue given, EgressUse use, EgressPrincipal principal) => principal.IsMeantBy(given).Not().And(given switch
    {
        ReferenceValue { Type: "IotHub" } => Answer.Yes,
        ReferenceValue { Path: { } path } identity => use.Hub["Identity"]["UserAssigned"]
            .AnyItem(new EgressPrincipal(identity.Type, path, EgressPrincipal.UserIdentity).IsMeantBy),
        UnknownValue or ReferenceValue => Answer.CannotSay,
        _ => Answer.No,
    });

    // Another resource of the kind, or a sibling of the child; what a user-assigned identity does elsewhere is not ours to say.
    private Answer Misses(NodeView assignment, EgressUse use, EgressPrincipal principal) => Covers(assignment, use).Not().And(
        (assignment["Scope"], use.Target) switch
        {
            (ReferenceValue scope, { } target) when scope.Type != target.Type => Answer.No,
            (ReferenceValue { Path: { } path }, { Path: { } targetPath }) => (path == targetPath || principal.Type == "IotHub").ToAnswer(),
            _ => Answer.CannotSay,
        });

    private IEnumerable<NodeView> Of(EgressPrincipal principal) => _byPrincipal[principal.Path].Concat(_byPrincipal[""]);

    private Answer Serves(NodeView assignment)
    {
        if (!_serves.TryGetValue(assignment.Path, out var answer))
        {
            answer = Users(assignment).Select(hub => Serves(assignment, hub)).Any().Or(MayHaveMoreUsers(assignment));
            _serves.Add(assignment.Path, answer);
        }

        return answer;
    }

    // A hub's own identity is used by that hub only.
    private IEnumerable<NodeView> Users(NodeView assignment) => _hubs.Where(hub => HubOf(assignment) is not { } path || path == hub.Path);

    private Answer MayHaveMoreUsers(NodeView assignment) => HubOf(assignment) is null ? _graph.MayHoldMore("IotHub") : Answer.No;

    private static string? HubOf(NodeView assignment) =>
        assignment["Principal"] is ReferenceValue { Type: "IotHub", Path: { } path } ? path : null;

    private Answer Serves(NodeView assignment, NodeView hub) => EgressUse.Of(hub)
        .Select(use => IsUsedBy(assignment, use).And(Fits(assignment, use)).And(Covers(assignment, use)))
        .Any()
        .Or(EgressUse.MayHaveMore(hub));

    private static Answer IsUsedBy(NodeView assignment, EgressUse use) =>
        use.Authentication == EgressAuthentication.Key ? Answer.No
        : use.Principal is { } principal ? principal.IsMeantBy(assignment["Principal"])
        : Answer.CannotSay;

    private static Answer Fits(NodeView assignment, EgressUse use)
    {
        if (use.Target is not { } target || assignment["Role"]["Id"].Text() is not { } id || BuiltInRoles.Find(id) is not { } role)
            return Answer.CannotSay;
        return role.WritesTo.Contains(target.Type).ToAnswer();
    }

    private Answer Covers(NodeView assignment, EgressUse use) => GrantScope.Covers(_graph, assignment["Scope"], use.Target);

    private static string? PrincipalPath(NodeView assignment) => (assignment["Principal"] as ReferenceValue)?.Path;
}
