using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>What the evaluator could not follow.</summary>
/// <param name="Reason">What stood in the way, for people.</param>
/// <param name="Location">Where; none for what is not written in this compilation.</param>
public sealed record UnknownPlace(string Reason, Location Location);
