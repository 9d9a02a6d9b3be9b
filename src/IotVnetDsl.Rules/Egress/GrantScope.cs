using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>What a role is given on.</summary>
internal static class GrantScope
{
    /// <summary>Is the target, or the child of it that is meant, part of the scope?</summary>
    public static Answer Covers(GraphView graph, GraphValue scope, ReferenceValue? target) => (scope, target) switch
    {
        (ReferenceValue { Type: "ResourceGroup" } group, { }) => IsIn(graph, target!, group),
        (ReferenceValue stated, { }) when stated.Type != target!.Type => Answer.No,
        (ReferenceValue { Path: { } path } stated, { Path: { } targetPath }) => path == targetPath ? CoversChild(stated, target!) : Answer.No,
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

    private static Answer IsIn(GraphView graph, ReferenceValue target, ReferenceValue group)
    {
        if (graph.Resolve(target) is not { } resource || graph.Resolve(group) is not { } node)
            return Answer.CannotSay;

        var (actual, wanted) = (resource.Scope, node.Scope);
        if (!actual.Subscription.IsWhollyKnown || !wanted.Subscription.IsWhollyKnown || wanted.ResourceGroup.Text() is not { } name)
            return Answer.CannotSay;
        return actual.ResourceGroup.Is(name).And(actual.Subscription.Equals(wanted.Subscription).ToAnswer());
    }
}
