using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>The role assignments of a topology, as the uses of its hubs need them.</summary>
internal sealed class RoleGrants
{
    public const string AssignmentType = "RoleAssignment";

    private readonly GraphView _graph;
    private readonly NodeView[] _hubs;
    private readonly ILookup<string, NodeView> _byPrincipal;
    private readonly Dictionary<string, Answer> _serves = new(StringComparer.Ordinal);

    public RoleGrants(GraphView graph)
    {
        _graph = graph;
        _hubs = graph.OfType("IotHub").ToArray();
        _byPrincipal = graph.OfType(AssignmentType).ToLookup(assignment => PrincipalPath(assignment) ?? "", StringComparer.Ordinal);
    }

    /// <summary>Does the use's identity have a role with which it may write to the target? A custom role may be one.</summary>
    public Answer HasFitting(EgressUse use, EgressPrincipal principal) => Of(principal)
        .Select(assignment => principal.IsMeantBy(assignment["Principal"]).And(Fits(assignment, use)).And(Covers(assignment, use)))
        .Any()
        .Or(_graph.MayHoldMore(AssignmentType));

    /// <summary>
    /// The assignments that look as if they were meant for the use, with the answer whether that is so: ours, to its identity, on its
    /// target, of a role that does not fit, and good for no other use.
    /// </summary>
    public IEnumerable<KeyValuePair<NodeView, Answer>> Unfitting(EgressUse use, EgressPrincipal principal) => Of(principal)
        .Select(assignment => new KeyValuePair<NodeView, Answer>(
            assignment,
            principal.IsMeantBy(assignment["Principal"])
                .And(Fits(assignment, use).Not())
                .And(Covers(assignment, use))
                .And(assignment["Existing"].Is(true).Not())
                .And(Serves(assignment).Not())));

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

    private Answer Covers(NodeView assignment, EgressUse use) => (assignment["Scope"], use.Target) switch
    {
        (ReferenceValue { Type: "ResourceGroup" } group, { } target) => IsIn(target, group),
        (ReferenceValue scope, { } target) when scope.Type != target.Type => Answer.No,
        (ReferenceValue { Path: { } path } scope, { Path: { } targetPath } target) =>
            path == targetPath ? CoversChild(scope, target) : Answer.No,
        _ => Answer.CannotSay,
    };

    private static Answer CoversChild(ReferenceValue scope, ReferenceValue target)
    {
        if (scope.Child is null)
            return Answer.Yes;
        if (scope.Child != target.Child)
            return Answer.No;
        return target.Key.Text() is { } key ? scope.Key.Is(key) : Answer.CannotSay;
    }

    private Answer IsIn(ReferenceValue target, ReferenceValue group)
    {
        if (_graph.Resolve(target) is not { } resource || _graph.Resolve(group) is not { } node)
            return Answer.CannotSay;

        var (actual, wanted) = (resource.Scope, node.Scope);
        if (!actual.Subscription.IsWhollyKnown || !wanted.Subscription.IsWhollyKnown || wanted.ResourceGroup.Text() is not { } name)
            return Answer.CannotSay;
        return actual.ResourceGroup.Is(name).And(actual.Subscription.Equals(wanted.Subscription).ToAnswer());
    }

    private static string? PrincipalPath(NodeView assignment) => (assignment["Principal"] as ReferenceValue)?.Path;
}
