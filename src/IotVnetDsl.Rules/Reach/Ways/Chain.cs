using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>One course that a way may take, as a chain of what it needs: it holds where every link does.</summary>
/// <param name="Goes">Which way about.</param>
/// <param name="Steps">The links.</param>
public sealed record Chain(Goes Goes, ImmutableArray<Step> Steps)
{
    public Answer Holds => Steps.Aggregate(Answer.Yes, (holds, step) => holds.And(step.Holds));

    /// <summary>The first link that surely breaks; null where none does.</summary>
    public Step? Broken => Steps.FirstOrDefault(step => step.Holds == Answer.No);

    /// <summary>Paths of all that it needs.</summary>
    public IEnumerable<string> Needs => Steps.SelectMany(step => step.Needs).Distinct(StringComparer.Ordinal);

    /// <summary>For people: the words of its links, up to the first that breaks.</summary>
    public string Words => string.Join(", ", Steps.Take(Broken is { } broken ? Steps.IndexOf(broken) + 1 : Steps.Length).Select(step => step.Words).Where(words => words.Length > 0));
}

/// <summary>Which way about a course goes.</summary>
public enum Goes
{
    /// <summary>To the public address, or by it.</summary>
    Publicly,

    /// <summary>To a private endpoint.</summary>
    Privately,

    /// <summary>Nowhere: the name does not exist.</summary>
    Nowhere,
}
