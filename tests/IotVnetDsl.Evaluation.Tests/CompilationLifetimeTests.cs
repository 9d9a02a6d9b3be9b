using System.Runtime.CompilerServices;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>An editor makes a compilation per keystroke: none may be kept alive by having been evaluated.</summary>
public class CompilationLifetimeTests
{
    [Fact]
    public void No_evaluated_compilation_is_kept()
    {
        var evaluated = EvaluateEdits(50);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.DoesNotContain(evaluated, compilation => compilation.TryGetTarget(out _));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference<object>> EvaluateEdits(int count)
    {
        var evaluated = new List<WeakReference<object>>();
        for (var edit = 0; edit < count; edit++)
        {
            var compilation = Source.Compile($$"""
                using IotVnetDsl;

                public sealed record Edited : Topology
                {
                    public override string Id => "edited";
                    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
                    public StorageAccount Archive => new("archive{{edit}}");
                }
                """);
            var topology = Assert.Single(TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken));
            Assert.True(topology.IsComplete);
            evaluated.Add(new WeakReference<object>(compilation));
        }

        return evaluated;
    }
}
