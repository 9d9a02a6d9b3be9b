using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Apply.Journals;

/// <summary>A write that was sent. Until ARM has answered it is only known that the resource may be changing.</summary>
/// <param name="Key">Key of the operation.</param>
/// <param name="Name">Logical path, for people.</param>
/// <param name="Pending">What to follow.</param>
internal sealed record JournalEntry(string Key, string Name, PendingOperation Pending);
