using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Reach;

/// <summary>A link of the chain that a way is: whether it holds, and why.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Holds">Does it?</param>
/// <param name="Words">How, or why not, for people; "" where there is nothing to say.</param>
/// <param name="Needs">Logical paths of what it takes.</param>
public sealed record Step(StepKind Kind, Answer Holds, string Words, ImmutableArray<string> Needs)
{
    /// <summary>Ports by which clients could go, and surely cannot.</summary>
    public ImmutableArray<string> Shut { get; init; } = [];

    public static Step Of(StepKind kind, Answer holds, string words, params IEnumerable<string> needs) => new(kind, holds, words, [.. needs]);
}

/// <summary>What a link of the chain is about, in the order in which they are gone.</summary>
public enum StepKind
{
    /// <summary>What is reached is there.</summary>
    Target,

    /// <summary>The name resolves to where the way goes.</summary>
    Name,

    /// <summary>Traffic gets to the network of the private endpoint.</summary>
    Arrival,

    /// <summary>Security groups let it pass, and routes lead it there.</summary>
    Traffic,

    /// <summary>The private endpoint's connection is approved.</summary>
    Approval,

    /// <summary>Who comes shows who it is.</summary>
    Proof,

    /// <summary>Its role lets it.</summary>
    Grant,

    /// <summary>The public address lets it in.</summary>
    Door,
}
