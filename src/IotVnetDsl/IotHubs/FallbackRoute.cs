using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// What happens to device messages that no route takes (<c>properties.routing.fallbackRoute</c>): they go to the built-in endpoint, or
/// they are lost.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed record FallbackRoute
{
    /// <summary>They go to the built-in endpoint.</summary>
    [GraphMember(nameof(Enabled), true)]
    public static FallbackRoute ToBuiltInEndpoint { get; } = new() { Enabled = true };

    /// <summary>True = they go to the built-in endpoint; false = they are lost (<c>isEnabled</c>), which Azure requires. Unset = true.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Which of them (<c>condition</c>), in the query language of message routing. Unset = <c>true</c>: all.</summary>
    public string? Condition { get; init; }
}
