using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>Several delegates that are one: they are called in order, and the last one answers.</summary>
internal sealed class Combined(ImmutableArray<Function> functions) : Value
{
    public ImmutableArray<Function> Functions { get; } = functions;
}

/// <summary>Delegates put together and taken apart: <c>+=</c> and <c>-=</c>, events.</summary>
internal static class Delegates
{
    /// <summary>What is put together of more is not known: two of one double.</summary>
    private const int Most = 1_000;

    /// <summary>The functions that a delegate calls; null where the value is none.</summary>
    public static ImmutableArray<Function>? Of(Value value) => value switch
    {
        Function function => [function],
        Combined combined => combined.Functions,
        Null => [],
        _ => null,
    };

    /// <summary>One after the other; null where one of them is no delegate, or they are too many.</summary>
    public static Value? Combine(Value left, Value right) => Of(left) is { } first && Of(right) is { } second && first.Length + second.Length <= Most ? One(first.AddRange(second)) : null;

    /// <summary>Without the last functions that are those of the other; null where that cannot be said.</summary>
    public static Value? Remove(Value from, Value removed)
    {
        if (Of(from) is not { } all || Of(removed) is not { } others)
            return null;
        for (var start = others.IsEmpty ? -1 : all.Length - others.Length; start >= 0; start--)
        {
            switch (Equality.All(others.Select((other, index) => AreEqual(all[start + index], other))))
            {
                case Answer.Yes:
                    return One(all.RemoveRange(start, others.Length));
                case Answer.CannotSay:
                    return null;
            }
        }

        return from;
    }

    /// <summary>Whether two delegates are equal as .NET finds it: of one method and one object, that which holds the variables of a lambda or local function included.</summary>
    public static Answer AreEqual(Function left, Function right)
    {
        if (ReferenceEquals(left, right))
            return Answer.Yes;
        if (!SymbolEqualityComparer.Default.Equals(left.Method.OriginalDefinition, right.Method.OriginalDefinition))
            return left.Method.IsVirtual || left.Method.IsOverride || right.Method.IsVirtual || right.Method.IsOverride ? Answer.CannotSay : Answer.No;
        if (!SymbolEqualityComparer.Default.Equals(left.Method, right.Method))
            return Answer.CannotSay;
        return left switch
        {
            // Made each time anew, unless it captures nothing, which nothing here says.
            { Body: not null } => Answer.CannotSay,
            // Its variables are those of one call of the method that it is written in, outside of loops.
            { Method.MethodKind: MethodKind.LocalFunction } => left.Method.IsStatic || (IsOnceInBody(left.Method) && ReferenceEquals(left.Captured?.Origin, right.Captured?.Origin)) ? Answer.Yes : Answer.CannotSay,
            { Receiver: null } => right.Receiver is null ? Answer.Yes : Answer.No,
            _ => ReferenceEquals(left.Receiver, right.Receiver) ? Answer.Yes : left.Receiver is LiveObject or MutableCollection && right.Receiver is LiveObject or MutableCollection ? Answer.No : Answer.CannotSay,
        };
    }

    private static bool IsOnceInBody(IMethodSymbol function)
    {
        var around = function.DeclaringSyntaxReferences is [var declaration] ? declaration.GetSyntax().Parent : null;
        while (around is StatementSyntax and not (ForEachStatementSyntax or ForEachVariableStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or LabeledStatementSyntax or LocalFunctionStatementSyntax)
            && (around is not BlockSyntax block || !block.Statements.Any(statement => statement is LabeledStatementSyntax)))
            around = around.Parent;
        return around is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax;
    }

    private static Value One(ImmutableArray<Function> parts) => parts.Length switch
    {
        0 => Null.Instance,
        1 => parts[0],
        _ => new Combined(parts),
    };
}
