using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>Who reaches what, or why not. Names decide which of its courses is taken; where they are not settled there are several.</summary>
/// <param name="From">Who, for people.</param>
/// <param name="To">What, for people.</param>
/// <param name="Courses">What it may go by; at least one.</param>
public sealed record Way(string From, string To, ImmutableArray<Chain> Courses)
{
    /// <summary>The client's use; null for a way of a hub.</summary>
    public ClientUse? OfClient { get; init; }

    /// <summary>What the name resolves to for the client; null where none is asked.</summary>
    public Resolution? Names { get; init; }

    /// <summary>The hub's use; null for a way of a client.</summary>
    public HubUse? OfHub { get; init; }

    /// <summary>Does who wants to reach it?</summary>
    public Answer Holds { get; } =
        Courses.All(course => course.Holds == Answer.Yes) ? Answer.Yes
        : Courses.All(course => course.Holds == Answer.No) ? Answer.No
        : Answer.CannotSay;

    /// <summary>The first link that breaks, of the course that comes furthest; null where the way may hold.</summary>
    public Step? Broken => Holds == Answer.No ? Courses.Select(course => course.Broken!).OrderByDescending(step => step.Kind).First() : null;

    /// <summary>How, or why not, for people.</summary>
    public string Words => Broken?.Words
        ?? string.Join("; ", Courses.Where(course => course.Holds != Answer.No).Select(course => course.Words).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal));
}
