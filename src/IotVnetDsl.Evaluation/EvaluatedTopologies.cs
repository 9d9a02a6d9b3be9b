using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Source;

namespace IotVnetDsl.Evaluation;

/// <summary>The topologies of a compilation.</summary>
/// <param name="Topologies">By name.</param>
/// <param name="From">
/// What all of it followed from, and all that was located in it until it is asked; null, or giving null, where that cannot be said.
/// </param>
internal readonly record struct EvaluatedTopologies(ImmutableArray<TopologyEvaluation> Topologies, Func<ReadSource?>? From);

/// <summary>What of a source something followed from.</summary>
internal sealed record ReadSource(SourceState Source, Reads Reads);
