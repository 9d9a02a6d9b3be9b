using System.Collections.Immutable;
using System.Reflection;
using IotVnetDsl.Rules;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;
using Xunit.v3;

namespace IotVnetDsl.CodeFixes.Tests.AllAtOnce;

/// <summary>The sources that the tests of rules, or of their fixes, are about.</summary>
internal static class SourcesOfTests
{
    // Tests stand in folders as rules do.
    private static readonly ImmutableHashSet<string> Families = [.. Rule.All.Select(rule => Family(rule.GetType()))];

    public static async Task<IReadOnlyList<TestSource>> OfAsync(Assembly tests)
    {
        var sources = new List<TestSource>();
        foreach (var method in tests.GetExportedTypes().Where(type => Families.Contains(Family(type))).SelectMany(type => type.GetMethods()))
        {
            if (method.GetCustomAttributes().OfType<IFactAttribute>().Any())
                sources.AddRange((await ArgumentsAsync(method)).SelectMany(arguments => GatheredSources.By(() => Call(method, arguments))));
        }

        return [.. sources.Select(source => new TestSource(source.Catalog, [.. source.Files.Select(Unmarked)])).DistinctBy(source => (source.Catalog, string.Join("\n\f", source.Files)))];
    }

    private static string Unmarked(string file)
    {
        TestFileMarkupParser.GetSpans(file, out var plain, out ImmutableDictionary<string, ImmutableArray<TextSpan>> _);
        return plain;
    }

    private static string Family(Type type) => type.Namespace!.Split('.').Last();

    private static async Task<IEnumerable<object?[]>> ArgumentsAsync(MethodInfo method)
    {
        var given = new List<object?[]>();
        await using var disposal = new DisposalTracker();
        foreach (var data in method.GetCustomAttributes().OfType<IDataAttribute>())
            given.AddRange((await data.GetData(method, disposal)).Select(row => row.GetData()));
        return method.GetParameters().Length == 0 ? [[]] : given;
    }

    // What it holds is not held where nothing is found: it ends there, and has given its source by then.
    private static void Call(MethodInfo method, object?[] arguments)
    {
        try
        {
            (method.Invoke(Activator.CreateInstance(method.DeclaringType!), method.ResolveMethodArguments(arguments)) as Task)?.GetAwaiter().GetResult();
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
        }
    }
}
