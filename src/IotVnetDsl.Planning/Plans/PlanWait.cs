using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>What an operation waits for, and why.</summary>
/// <param name="On">Key of an operation, or of a <see cref="PlanBarrier"/>.</param>
/// <param name="Because">What follows "waits for X because" (<c>it is made inside it</c>).</param>
/// <param name="Kind">What would happen otherwise.</param>
public sealed record PlanWait(string On, string Because, WaitKind Kind = WaitKind.Need);

/// <summary>What would happen if an operation did not wait.</summary>
public enum WaitKind
{
    /// <summary>It could not be: what is waited for holds it.</summary>
    Parent,

    /// <summary>Azure would refuse it, or could not know what it sends.</summary>
    Need,

    /// <summary>Azure would do it, and something would be cut off or let in for a while.</summary>
    Promise,

    /// <summary>It would be done too early: a lock, a deletion.</summary>
    Last,
}

/// <summary>Many operations that many others wait for: named once, in place of an edge from each to each.</summary>
/// <param name="Key">Unique among the plan's barriers and operations; begins with <c>@</c>.</param>
/// <param name="Means">What has been done then, for people (<c>everything that is written</c>).</param>
/// <param name="DependsOn">Keys of the operations and barriers that must have succeeded before.</param>
public sealed record PlanBarrier(string Key, string Means, ImmutableArray<string> DependsOn);
