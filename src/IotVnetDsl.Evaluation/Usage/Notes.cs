using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>Statements that only write down what happens: a line on the console, of a log or a trace.</summary>
internal static class Notes
{
    /// <summary>Variables that hold what other variables are made of.</summary>
    private const int Deepest = 3;

    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal) { "Console", "Debug", "Trace", "ILogger", "LoggerExtensions", "TextWriter" };

    /// <summary>True where nothing else is made of a value than notes, by whichever variables.</summary>
    public static bool AreAllThatIsMadeOf(IOperation value, int depth = 0)
    {
        if (value is IInvocationOperation { Arguments.IsEmpty: true, Parent: IExpressionStatementOperation })
            return true;
        for (var at = value.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var written } }:
                    return Writers.Contains(written.ContainingType.Name);
                case IVariableDeclaratorOperation { Symbol: var variable } declarator:
                    return depth < Deepest && UsesOf(variable, declarator).All(use => IsStatement(use) || AreAllThatIsMadeOf(use, depth + 1));
                case IAnonymousFunctionOperation or ILocalFunctionOperation or IExpressionStatementOperation or IReturnOperation or IAssignmentOperation:
                    return false;
            }
        }

        return false;
    }

    // A stopwatch that is stopped.
    private static bool IsStatement(IOperation use) => use.Parent is IInvocationOperation { Parent: IExpressionStatementOperation } call && call.Instance == use;

    private static IEnumerable<IOperation> UsesOf(ILocalSymbol variable, IOperation at)
    {
        var root = at;
        while (root.Parent is { } around)
            root = around;
        return root.Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, variable));
    }
}
