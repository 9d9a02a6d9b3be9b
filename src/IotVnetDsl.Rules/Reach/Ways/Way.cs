using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>Who reaches what, or why not. Names decide which of its courses is taken; where they are not settled there are several.</summary>
/// <param name="From">Who, for people.</param>
/// <param name="To">What, for people.</param>
/// <param name="Target">What is reached, or would be.</param>
/// <param name="Courses">What it may go by; at least one.</param>
public sealed record Way(string From, string To, ResourceView Target, ImmutableArray<Chain> Courses)
{
    /// <summary>The client's use; null for another's way.</summary>
    public ClientUse? OfClient { get; init; }

    /// <summary>What the name resolves to for the client; null where none is asked.</summary>
    public Resolution? Names { get; init; }

    /// <summary>The hub's use; null for another's way.</summary>
    public HubUse? OfHub { get; init; }

    /// <summary>The provisioning service's link; null for another's way.</summary>
    public LinkedHubView? OfService { get; init; }

    /// <summary>Path of the user-assigned identity by which a capture, or what is encrypted, goes; null where it goes otherwise, and for another's way.</summary>
    public string? Identity { get; init; }

    /// <summary>Does who wants to reach it?</summary>
    public Answer Holds { get; } =
        Courses.All(course => course.Holds == Answer.Yes) ? Answer.Yes
        : Courses.All(course => course.Holds == Answer.No) ? Answer.No
        : Answer.CannotSay;

    /// <summary>The first link that breaks, of the private course that comes furthest, else of the public one; null where the way may hold.</summary>
    public Step? Broken => Furthest?.Broken;

    /// <summary>How, or why not, for people.</summary>
    public string Words => Furthest?.Words
        ?? string.Join("; ", Courses.Where(course => course.Holds != Answer.No).Select(course => course.Words).Where(words => words.Length > 0).Distinct(StringComparer.Ordinal));

    private Chain? Furthest => Holds == Answer.No ? Courses.OrderByDescending(course => course.Goes == Goes.Privately).ThenByDescending(course => course.Broken!.Kind).First() : null;
}
