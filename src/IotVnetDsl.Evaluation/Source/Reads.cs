using System.Collections.Immutable;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>What an evaluation read of the source, and what it cost: with the same bodies and writes it comes out the same.</summary>
/// <param name="Bodies">Bodies of members, see <see cref="SourceState"/>.</param>
/// <param name="Writes">By name: how something writes to members of that name, anywhere.</param>
/// <param name="Cost">Steps, those included that it was spared because something before it had asked for the same.</param>
/// <param name="Height">Calls in each other.</param>
internal sealed record Reads(ImmutableArray<long> Bodies, ImmutableArray<(string Name, int How)> Writes, long Cost, int Height)
{
    public static Reads None { get; } = new([], [], 0, 0);
}
