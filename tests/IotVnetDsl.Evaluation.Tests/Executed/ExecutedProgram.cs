using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>A topology whose leaves, names of storage accounts, are evaluated, then executed, and compared.</summary>
/// <param name="Sources">Its files; the topology is called Program.</param>
/// <param name="Leaves">Properties that hold a storage account.</param>
internal sealed record ExecutedProgram(IReadOnlyList<string> Sources, IReadOnlyList<string> Leaves)
{
    private const string Usings = """
        global using System.Collections.Immutable;
        global using System.Globalization;
        global using System.Runtime.CompilerServices;
        global using System.Text;
        global using IotVnetDsl;
        """;

    /// <summary>
    /// Of each leaf what was evaluated, null for what is not known, and what was executed, null for what throws; nothing of a topology that
    /// throws as it is made.
    /// </summary>
    public IReadOnlyList<Outcome> Run()
    {
        var compilation = Source.Compile([Usings, .. Sources]);
        Assert.True(!Source.ErrorsOf(compilation).Any(), string.Join("\n", [.. Source.ErrorsOf(compilation), .. Sources]));
        var graph = Assert.Single(Assert.Single(TopologyEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken)).Variants).Graph;
        if (Execute(compilation) is not { } executed)
            return [];
        return [.. Leaves.Select((leaf, index) => new Outcome(leaf, (graph.Find(leaf)?["Name"] as ScalarValue)?.Value as string, executed[index]))];
    }

    private List<string?>? Execute(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        // As the host runs it.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        context.Resolving += (_, name) => name.Name == typeof(Topology).Assembly.GetName().Name ? typeof(Topology).Assembly : null;
        try
        {
            var type = context.LoadFromStream(image).GetType("Program")!;
            var topology = Activator.CreateInstance(type, BindingFlags.OptionalParamBinding | BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance, null, [Type.Missing, Type.Missing], null)!;
            return [.. Leaves.Select(leaf => NameOf(type.GetProperty(leaf)!, topology))];
        }
        catch (TargetInvocationException)
        {
            return null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            context.Unload();
        }
    }

    private static string? NameOf(PropertyInfo leaf, object topology)
    {
        try
        {
            return ((StorageAccount)leaf.GetValue(topology)!).Name;
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    /// <summary>What came of a leaf.</summary>
    internal sealed record Outcome(string Leaf, string? Evaluated, string? Executed)
    {
        /// <summary>Known, and not what execution gives. What throws has no value that anything could be compared with.</summary>
        public bool IsWrong => Evaluated is not null && Executed is not null && Evaluated != Executed;
    }
}
