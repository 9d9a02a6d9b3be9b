using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Plans;

/// <summary>Who reaches what when the plan is carried out, as far as the code says it. Names and routes outside of it are not looked at.</summary>
public sealed record PlanPaths
{
    public static PlanPaths None { get; } = new();

    public ImmutableArray<PlanPath> Ways { get; init; } = [];

    /// <summary>Logical paths of the resources that nobody on the internet gets into.</summary>
    public ImmutableArray<string> Closed { get; init; } = [];
}

/// <summary>A way that is used.</summary>
/// <param name="From">Who (<c>on-premises 192.168.0.0/16</c>, <c>Hub</c>).</param>
/// <param name="To">Logical path of what (<c>Archive/telemetry</c>).</param>
/// <param name="Means">How, or why not.</param>
/// <param name="IsThere">False where the code declares no way.</param>
public sealed record PlanPath(string From, string To, string Means, bool IsThere);
