using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Building.Order;

/// <summary>What has to be there before a resource, or a part of one, is written.</summary>
/// <param name="Paths">Logical paths: all of them.</param>
/// <param name="Because">For people, see <see cref="PlanWait.Because"/>.</param>
internal sealed record Need(ImmutableArray<string> Paths, string Because)
{
    public Need(string path, string because)
        : this([path], because)
    {
    }

    /// <summary>The property that needs it, by its ARM path; null where the resource as a whole does.</summary>
    public string? ArmPath { get; init; }

    public WaitKind Kind { get; init; } = WaitKind.Need;

    /// <summary>Key and meaning of the barrier that stands for the paths, where many others need the same; null = there is none.</summary>
    public (string Key, string Means)? Barrier { get; init; }
}
