using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation;

/// <summary>
/// Where names do not tell who writes to what is read, everything is evaluated once more, on trust that nobody does: a tree that its parts enter
/// themselves into, a context that modules fill, are known when all that runs is followed and leaves them as they were made.
/// </summary>
internal static class TrustedEvaluation
{
    /// <summary>The topologies as that finds them; null where it was not asked for, or does not hold.</summary>
    public static ImmutableArray<TopologyEvaluation>? Of(Compilation compilation, Library library, ImmutableArray<TopologyEvaluation> topologies, CancellationToken cancellation)
    {
        if (!topologies.Any(topology => topology.Variants.Any(variant => variant.Unknowns.Any(unknown => Reasons.IsWriting(unknown.Reason)))))
            return null;
        var trust = new Trust();
        var interpreter = new Interpreter(compilation, library, source: null, trust);
        if (interpreter.Bodies.Trees.Any(tree => RunsUnasked(tree, cancellation)))
            return null;
        var trusted = ImmutableArray.CreateBuilder<TopologyEvaluation>();
        foreach (var topology in topologies)
        {
            interpreter.Begin(cancellation);
            trusted.Add(topology.With(interpreter, TopologyEvaluator.Variants(interpreter, store: null, topology.Type, cancellation)));
            if (!trust.Holds)
                return null;
        }

        return trusted.ToImmutable();
    }

    // What the runtime calls, whenever it does.
    private static bool RunsUnasked(SyntaxTree tree, CancellationToken cancellation) => tree.GetRoot(cancellation).DescendantNodes()
        .Any(node => node is DestructorDeclarationSyntax || (node is AttributeSyntax attribute && Flows.FlowClimb.NameOf(attribute.Name) is "ModuleInitializer" or "ModuleInitializerAttribute"));
}
