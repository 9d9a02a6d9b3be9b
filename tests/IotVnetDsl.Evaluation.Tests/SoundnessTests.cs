using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using CsCheck;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>
/// What is evaluated is part of what is executed: programs, evaluated, then compiled and run. A seed makes each of them, so that the suite
/// sees the same ones every time; SOUNDNESS_PROGRAMS=5000 looks further.
/// </summary>
public class SoundnessTests
{
    private static readonly uint Count = uint.TryParse(Environment.GetEnvironmentVariable("SOUNDNESS_PROGRAMS"), out var count) ? count : 30;

    [Fact]
    public void Of_an_expression_every_value_that_is_known_is_the_one_that_execution_gives() => Hold(Programs.Source, knownOfHundred: 20);

    [Fact]
    public void Of_a_body_every_value_that_is_known_is_the_one_that_execution_gives() => Hold(Bodies.Source, knownOfHundred: 1);

    private static void Hold(Gen<string> programs, int knownOfHundred)
    {
        var (known, all) = (0, 0);
        var faults = new ConcurrentBag<string>();
        Parallel.For(0, Count, new() { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var source = programs.Generate(new PCG(1, (ulong)seed), null, out _);
            var compilation = Source.Compile(source);
            // Now and then constants add up to something that the compiler refuses.
            if (Source.ErrorsOf(compilation).Any())
                return;
            var graph = Assert.Single(Assert.Single(TopologyEvaluator.Evaluate(compilation, CancellationToken.None)).Variants).Graph;
            foreach (var executed in Execute(compilation))
            {
                Interlocked.Increment(ref all);
                // A resource that is unknown as a whole is no node.
                if (graph.Find(executed.Path) is not { } evaluated)
                    continue;
                if (evaluated.Value.IsWhollyKnown)
                    Interlocked.Increment(ref known);
                try
                {
                    AssertFits(evaluated["Name"], executed.Name);
                    AssertFits(evaluated["SharedKeyAccess"], executed.SharedKeyAccess);
                    AssertFits(evaluated["Containers"], executed.Containers);
                }
                catch (XunitException fault)
                {
                    faults.Add($"{executed.Path} of seed {seed}: {fault.Message}\n{source}");
                }
            }
        });

        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
        // A property that everything unknown fulfils would prove nothing.
        Assert.True(all > Count * 5, $"only {all} resources could be compared");
        Assert.True(known * 100 > all * knownOfHundred, $"only {known} of {all} resources were known wholly");
    }

    private static void AssertFits(GraphValue evaluated, object executed)
    {
        switch (evaluated)
        {
            case UnknownValue:
                break;
            case SequenceValue sequence:
                AssertFits(sequence, (string[])executed);
                break;
            default:
                Assert.Equal(executed, ((ScalarValue)evaluated).Value);
                break;
        }
    }

    private static void AssertFits(SequenceValue evaluated, string[] executed)
    {
        var names = evaluated.Items.Select(item => item is RecordValue record ? (record["Name"] as ScalarValue)?.Value as string : null).ToArray();
        if (!evaluated.IsOpen)
        {
            Assert.Equal(executed.Length, names.Length);
            Assert.All(names.Zip(executed), pair => Assert.True(pair.First is null || pair.First == pair.Second, $"'{pair.First}' is '{pair.Second}'"));
            return;
        }

        var at = 0;
        foreach (var name in names.Where(name => name is not null))
        {
            at = Array.IndexOf(executed, name, at) + 1;
            Assert.True(at > 0, $"'{name}' is not among {string.Join(", ", executed)}");
        }
    }

    private static List<(string Path, string Name, bool SharedKeyAccess, string[] Containers)> Execute(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        context.Resolving += (_, name) => name.Name == typeof(Topology).Assembly.GetName().Name ? typeof(Topology).Assembly : null;
        try
        {
            var topology = Activator.CreateInstance(
                context.LoadFromStream(image).GetType("Program")!, BindingFlags.OptionalParamBinding | BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance, null, [Type.Missing, Type.Missing], null)!;
            return [.. Enumerable.Range(0, Programs.Expressions).Select(index => $"P{index:D2}").SelectMany(path => Read(path, topology))];
        }
        finally
        {
            context.Unload();
        }
    }

    // A resource that throws has no value that anything could be compared with.
    private static IEnumerable<(string Path, string Name, bool SharedKeyAccess, string[] Containers)> Read(string path, object topology)
    {
        StorageAccount account;
        try
        {
            account = (StorageAccount)topology.GetType().GetProperty(path)!.GetValue(topology)!;
        }
        catch (TargetInvocationException)
        {
            return [];
        }

        return [(path, account.Name, account.SharedKeyAccess!.Value, [.. account.Containers!.Select(container => container.Name)])];
    }
}
