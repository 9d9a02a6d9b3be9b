using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>
/// A topology is the same whenever and wherever it is built: what it takes from the clock, from chance or from the machine makes another plan
/// of it each time.
/// </summary>
internal static class UnstableReads
{
    private const string Clock = "the clock";
    private const string Chance = "chance";
    private const string Machine = "the machine";

    public static RuleDescriptor Rule { get; } =
        new("IVD6002", "The topology would be another one each time that it is built", Severity.Error);

    // By full name of a type, all of whose members are meant, or of a member.
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.TimeProvider"] = Clock,
        ["System.Diagnostics.Stopwatch"] = Clock,
        ["System.Guid.NewGuid"] = Chance,
        ["System.Guid.CreateVersion7"] = Chance,
        ["System.Random"] = Chance,
        ["System.Linq.Enumerable.Shuffle"] = Chance,
        ["System.Security.Cryptography.RandomNumberGenerator"] = Chance,
        ["System.IO.Path.GetRandomFileName"] = Chance,
        ["System.IO.Path.GetTempFileName"] = Chance,
        // Hash codes of text are other ones in each process, and those of objects in each run.
        ["System.String.GetHashCode"] = Chance,
        ["System.Object.GetHashCode"] = Chance,
        ["System.StringComparer.GetHashCode"] = Chance,
        ["System.HashCode"] = Chance,
        ["System.ValueTuple.GetHashCode"] = Chance,
        ["System.Collections.Generic.EqualityComparer.GetHashCode"] = Chance,
        ["System.Collections.Generic.IEqualityComparer.GetHashCode"] = Chance,
        ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"] = Chance,
        ["System.ValueType.GetHashCode"] = Chance,
        ["System.Type.GetHashCode"] = Chance,
        ["System.Uri.GetHashCode"] = Chance,
        ["System.IO.Path.GetTempPath"] = Machine,
        ["System.IO.Path.GetFullPath"] = Machine,
        ["System.TimeZoneInfo.Local"] = Machine,
        ["System.DateTime.ToLocalTime"] = Machine,
        ["System.DateTimeOffset.ToLocalTime"] = Machine,
        ["System.DateTimeOffset.LocalDateTime"] = Machine,
        ["System.Globalization.CultureInfo.InstalledUICulture"] = Machine,
        ["System.Globalization.RegionInfo.CurrentRegion"] = Machine,
        ["System.Environment"] = Machine,
        ["System.OperatingSystem"] = Machine,
        ["System.Runtime.InteropServices.RuntimeInformation"] = Machine,
        ["System.AppContext.BaseDirectory"] = Machine,
        ["System.AppDomain"] = Machine,
        ["System.GC"] = Machine,
        ["System.Threading.Thread"] = Machine,
        ["System.Reflection.Assembly.Location"] = Machine,
        ["System.Diagnostics.Process"] = Machine,
        ["System.Net.Dns"] = Machine,
        ["System.Net.NetworkInformation.NetworkInterface"] = Machine,
        ["System.Net.NetworkInformation.IPGlobalProperties"] = Machine,
        ["System.Net.Http.HttpClient"] = Machine,
        ["System.Console.ReadLine"] = Machine,
        ["System.Console.In"] = Machine,
        ["System.IO.File"] = Machine,
        ["System.IO.FileInfo"] = Machine,
        ["System.IO.FileStream"] = Machine,
        ["System.IO.FileSystemInfo"] = Machine,
        ["System.IO.Directory"] = Machine,
        ["System.IO.DirectoryInfo"] = Machine,
        ["System.IO.DriveInfo"] = Machine,
    };

    // The same wherever text is compared by its lines.
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "System.Environment.NewLine" };

    public static IEnumerable<UsageFinding> Of(Interpreter interpreter, INamedTypeSymbol topology)
    {
        var code = new TopologyCode(interpreter);
        foreach (var operation in code.OperationsOf(code.TypesOf(topology)))
        {
            if (CounterOf(operation) is { } counter)
            {
                yield return new UsageFinding(
                    Rule,
                    Rule.Severity,
                    operation.Syntax.GetLocation(),
                    $"{topology.Name} counts on in {counter.ContainingType.Name}.{counter.Name}, which is static: it would be another one each time that it is built, and its plan too; count in the member that needs it",
                    Hides: null);
            }

            if (TopologyCode.MemberOf(operation) is not { } member || SourceOf(member) is not { } source || !IsTaken(operation))
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

    /// <summary>
    /// The static member that an operation changes by what it holds already, and gives; null for none. What is kept there once and for all stays the
    /// same, and so does what is counted while a type is initialized; a count that nothing takes at once may be no more than a note.
    /// </summary>
    public static ISymbol? CounterOf(IOperation operation) =>
        operation.Parent is not IExpressionStatementOperation && ChangedBy(operation) is { } member && !IsInitialization(operation.Syntax) ? member : null;

    private static ISymbol? ChangedBy(IOperation operation) => operation switch
    {
        IIncrementOrDecrementOperation step => StaticOf(step.Target),
        ICompoundAssignmentOperation sum => StaticOf(sum.Target),
        ISimpleAssignmentOperation assignment when StaticOf(assignment.Target) is { } member
            && assignment.Value.DescendantsAndSelf().Any(read => SymbolEqualityComparer.Default.Equals(StaticOf(read), member)) => member,
        IInvocationOperation { TargetMethod: { Name: "Increment" or "Decrement" or "Add", ContainingType.Name: "Interlocked" } } call => StaticOf(call.Arguments[0].Value),
        _ => null,
    };

    private static bool IsInitialization(SyntaxNode syntax) =>
        syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.Modifiers.Any(SyntaxKind.StaticKeyword)
        && (member is ConstructorDeclarationSyntax or FieldDeclarationSyntax || syntax.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent == member);

    private static ISymbol? StaticOf(IOperation operation) => operation is IFieldReferenceOperation { Member.IsStatic: true } or IPropertyReferenceOperation { Member.IsStatic: true }
        ? ((IMemberReferenceOperation)operation).Member
        : null;

    /// <summary>False within <c>nameof</c>, and where it goes into a note only.</summary>
    public static bool IsTaken(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is INameOfOperation)
                return false;
        }

        return !Notes.AreAllThatIsMadeOf(operation);
    }

    /// <summary>What the member takes its value from, where that is never twice the same; null for all others.</summary>
    public static string? SourceOf(ISymbol member)
    {
        if (member.ContainingType is not { } type || type.ContainingNamespace is not { } space)
            return null;
        var name = $"{space.ToDisplayString()}.{type.Name}";
        return Harmless.Contains($"{name}.{member.Name}") ? null
            : Sources.TryGetValue(name, out var source) || Sources.TryGetValue($"{name}.{member.Name}", out source) ? source
            : IsHashOfMembers(member) ? Chance
            : null;
    }

    // What the compiler writes for a record puts hash codes of text together.
    private static bool IsHashOfMembers(ISymbol member) =>
        member is IMethodSymbol { Name: nameof(GetHashCode), Parameters.IsEmpty: true, ContainingType: { IsRecord: true } or { IsAnonymousType: true } } && (member.IsImplicitlyDeclared || member.DeclaringSyntaxReferences.IsEmpty);
}
