using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What a rule found when it looked at one resource, and what it read of others.</summary>
internal sealed record CheckedSubject(IReadOnlyList<RecordedReads> Reads, IReadOnlyList<Finding> Findings);
