using System.Collections.Immutable;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>
/// What a run that is stopped at any point leaves for the next one: the writes that ARM may still carry out. Holds ids and addresses,
/// never a body.
/// </summary>
internal sealed record Journal
{
    public const int SchemaVersion = 2;

    public static Journal Empty { get; } = new() { Open = [] };

    /// <summary>Writes that were sent and whose end was not seen.</summary>
    public required ImmutableArray<JournalEntry> Open { get; init; }

    public Journal With(JournalEntry entry) => this with { Open = [.. Without(entry.Key).Open, entry] };

    public Journal Without(string key) => this with { Open = Open.RemoveAll(entry => entry.Key == key) };
}

/// <summary>A write that was sent. Until ARM has answered it is only known that the resource may be changing.</summary>
/// <param name="Key">Key of the operation.</param>
/// <param name="Name">Logical path, for people.</param>
/// <param name="Pending">What to follow.</param>
internal sealed record JournalEntry(string Key, string Name, PendingOperation Pending);
