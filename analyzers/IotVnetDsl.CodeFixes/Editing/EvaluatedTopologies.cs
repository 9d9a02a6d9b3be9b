using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>The topologies of a compilation, evaluated once for all the findings that are fixed in it.</summary>
internal static class EvaluatedTopologies
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableArray<TopologyEvaluation>>> ByCompilation = new();

    public static ImmutableArray<TopologyEvaluation> Of(Compilation compilation, CancellationToken cancellation)
    {
        if (ByCompilation.TryGetValue(compilation, out var known))
            return known.Value;

        // Published only when it is whole: a cancelled request leaves nothing behind.
        var evaluated = new StrongBox<ImmutableArray<TopologyEvaluation>>(TopologyEvaluator.Evaluate(compilation, cancellation));
        return ByCompilation.GetValue(compilation, _ => evaluated).Value;
    }
}
