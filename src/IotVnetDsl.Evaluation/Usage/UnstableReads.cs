using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>
/// A topology is the same whenever and wherever it is built: what it takes from the clock, from chance or from the machine makes another plan
/// of it each time.
/// </summary>
internal static class UnstableReads
{
    public static RuleDescriptor Rule { get; } =
        new("IVD6002", "The topology would be another one each time that it is built", Severity.Error);

    // By full name of the type; no members = every one.
    private static readonly Dictionary<string, (string Source, string[] Members)> Sources = new(StringComparer.Ordinal)
    {
        ["System.DateTime"] = ("the clock", ["Now", "UtcNow", "Today"]),
        ["System.DateTimeOffset"] = ("the clock", ["Now", "UtcNow"]),
        ["System.TimeProvider"] = ("the clock", []),
        ["System.TimeZoneInfo"] = ("the machine", ["Local"]),
        ["System.Diagnostics.Stopwatch"] = ("the clock", []),
        ["System.Guid"] = ("chance", ["NewGuid", "CreateVersion7"]),
        ["System.Random"] = ("chance", []),
        ["System.Security.Cryptography.RandomNumberGenerator"] = ("chance", []),
        ["System.IO.Path"] = ("chance", ["GetRandomFileName", "GetTempFileName", "GetTempPath"]),
        ["System.Environment"] = ("the machine", []),
        ["System.Net.Dns"] = ("the machine", []),
        ["System.IO.File"] = ("the machine", []),
        ["System.IO.Directory"] = ("the machine", []),
    };

    // The same wherever text is compared by its lines.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "System.Environment.NewLine" };

    public static IEnumerable<UsageFinding> Of(Interpreter interpreter, INamedTypeSymbol topology)
    {
        var code = new TopologyCode(interpreter);
        foreach (var operation in code.OperationsOf(code.TypesOf(topology)))
        {
            if (TopologyCode.MemberOf(operation) is not { } member || SourceOf(member) is not { } source || IsOnlyNamed(operation))
                continue;
            var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {member.ContainingType.Name}" : $"{member.ContainingType.Name}.{member.Name}";
            yield return new UsageFinding(
                Rule,
                Rule.Severity,
                operation.Syntax.GetLocation(),
                $"{topology.Name} reads {source} by {name}: it would be another one each time that it is built, and its plan too; make it a constant, or an argument of a variant"
                    + (member.ContainingType.Name == nameof(Environment) ? " (a secret: Secret.FromEnvironment)" : ""),
                Hides: null);
        }
    }

    /// <summary>True within <c>nameof</c>.</summary>
    public static bool IsOnlyNamed(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is INameOfOperation)
                return true;
        }

        return false;
    }

    /// <summary>What the member takes its value from, where that is never twice the same; null for all others.</summary>
    public static string? SourceOf(ISymbol member)
    {
        if (member.ContainingType is not { } type || type.ContainingNamespace is not { } space)
            return null;
        var name = $"{space.ToDisplayString()}.{type.Name}";
        return Sources.TryGetValue(name, out var source)
            && (source.Members.Length == 0 || source.Members.Contains(member.Name, StringComparer.Ordinal))
            && !Harmless.Contains($"{name}.{member.Name}")
            ? source.Source
            : null;
    }
}
