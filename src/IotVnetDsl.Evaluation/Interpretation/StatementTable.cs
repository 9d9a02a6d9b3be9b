using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Executes one kind of statement.</summary>
internal delegate Completion Execute(Interpreter interpreter, IOperation statement, Frame frame);

/// <summary>Leaves unknown what one kind of operation may write itself, where it may or may not have run.</summary>
internal delegate void Blur(IOperation operation, Frame frame, Unknown reason);

/// <summary>Whether one kind of operation may go on somewhere else than behind itself, other than by return.</summary>
internal delegate bool Jump(IOperation operation, bool insideLoop, bool insideSwitch);

/// <summary>All that is known of one kind of statement: how it is executed, what it may write where it is skipped, where it may go on.</summary>
internal sealed record Statement(Execute? Execute, Blur? Skip = null, Jump? Jumps = null);

/// <summary>Which kinds of statement are followed. A kind that is not here is skipped, so a newer compiler's kinds are too.</summary>
internal static class StatementTable
{
    private static readonly Dictionary<OperationKind, Statement> Statements = Merge(
        Interpretation.Statements.Table,
        Jumps.Table,
        Branches.Table,
        Loops.Table,
        TryStatements.Table,
        UsingStatements.Table,
        Writes.Table);

    public static Statement? Find(OperationKind kind) => Statements.TryGetValue(kind, out var statement) ? statement : null;

    private static Dictionary<OperationKind, Statement> Merge(params Dictionary<OperationKind, Statement>[] families) =>
        families.SelectMany(family => family).ToDictionary(entry => entry.Key, entry => entry.Value);
}
