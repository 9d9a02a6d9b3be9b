using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>What a role is given on: a resource, a child of it, or all that is in a group or in its subscription.</summary>
internal static class GrantScope
{
    private const string Group = "ResourceGroup";

    /// <summary>Is it less than a whole resource?</summary>
    public static bool IsPart(ReferenceProperty scope) => scope.Known is { Child: not null, Type: not Group };

    /// <summary>Is it what resources stand in?</summary>
    public static bool IsAround(ReferenceProperty scope) => scope.Known is { Type: Group };

    /// <summary>Is the target, or the child of it that is meant, part of the scope?</summary>
    public static Answer Covers(ReferenceProperty scope, ReferenceProperty? target) => (scope.Known, target?.Known) switch
    {
        ({ Type: Group }, { }) => IsIn(target!.Value, scope),
        ({ } stated, { } meant) when stated.Type != meant.Type => Answer.No,
        ({ Path: { } path } stated, { Path: { } targetPath } meant) => path == targetPath ? CoversChild(stated, meant) : Answer.No,
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

    private static Answer IsIn(ReferenceProperty target, ReferenceProperty scope)
    {
        if (target.Target<ResourceView>() is not { } resource || scope.Target<ResourceGroupView>() is not { } group)
            return Answer.CannotSay;

        var (actual, wanted) = (resource.Placement, group.Placement);
        if (!actual.Subscription.IsWhollyKnown || !wanted.Subscription.IsWhollyKnown)
            return Answer.CannotSay;
        // What a group has for a child is the subscription around it.
        if (scope.Known is { Child: not null })
            return IsSame(actual.Subscription, wanted.Subscription);
        if (wanted.ResourceGroup.Text() is not { } name)
            return Answer.CannotSay;
        return actual.ResourceGroup.Is(name).And(IsSame(actual.Subscription, wanted.Subscription));
    }

    // Where one states none, the deployment is pointed at one: it may be the other's.
    private static Answer IsSame(GraphValue first, GraphValue second) => (first.Text(), second.Text()) switch
    {
        ({ } one, { } other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase).ToAnswer(),
        (null, null) => Answer.Yes,
        _ => Answer.CannotSay,
    };
}
