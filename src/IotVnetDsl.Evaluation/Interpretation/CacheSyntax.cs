using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>How a dictionary is one in which a method keeps what it gives.</summary>
[Flags]
internal enum CacheKinds
{
    None = 0,

    /// <summary>A static one, of a static method.</summary>
    Static = 1,

    /// <summary>One that each object has, of a method of the object.</summary>
    OfObject = 2,

    /// <summary>What is given is the same for all keys: which of them are one makes no difference.</summary>
    OfAnyKey = 4,
}

/// <summary>
/// Recognizes a dictionary in which one method keeps what it gives for its only parameter, or one call what it makes of a key alone, and which nothing else names. Then it makes no
/// difference to what the method gives whether something is kept, since that is what it would give anyway.
/// </summary>
internal static class CacheSyntax
{
    /// <summary>As what all that is named so is such a dictionary.</summary>
    public static CacheKinds Of(string name, NamedNodes nodes, Lazy<CopiedMembers> copied)
    {
        IdentifierNameSyntax[] mentions = [.. nodes[name].OfType<IdentifierNameSyntax>()];
        if (mentions is [var only] && IsOfKeyAlone(only, nodes))
            return CacheKinds.Static | CacheKinds.OfObject;
        if (mentions.Select(FlowScope).Distinct().ToArray() is not [MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers.Count: 0 } parameter] } method]
            || Changes(method, parameter.Identifier.ValueText) || !new Shape(name, parameter.Identifier.ValueText, mentions).Fits(method))
        {
            return CacheKinds.None;
        }

        var ofAnyKey = method.DescendantNodes().OfType<IdentifierNameSyntax>().Count(mention => mention.Identifier.ValueText == parameter.Identifier.ValueText) == mentions.Length ? CacheKinds.OfAnyKey : CacheKinds.None;
        return method.Modifiers.Any(SyntaxKind.StaticKeyword) ? CacheKinds.Static | ofAnyKey
            : KeeperSyntax.IsMadeAtOnce(method, copied.Value) ? CacheKinds.OfObject | ofAnyKey
            : CacheKinds.None;
    }

    // Kept.GetOrAdd(…, key => …), where what is kept is made of nothing but the key.
    private static bool IsOfKeyAlone(IdentifierNameSyntax mention, NamedNodes nodes)
    {
        if (mention.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetOrAdd", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: AnonymousFunctionExpressionSyntax function }] } } access || access.Expression != mention)
            return false;
        var own = new HashSet<string>(
            function.DescendantNodesAndSelf().Select(node => node switch
            {
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                _ => "",
            }),
            StringComparer.Ordinal);
        return function.DescendantNodes().All(node => node switch
        {
            ThisExpressionSyntax or BaseExpressionSyntax => false,
            SimpleNameSyntax name => own.Contains(name.Identifier.ValueText) || name.Parent is MemberAccessExpressionSyntax { Name: var asked } && asked == name || name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax
                // A type, which nothing else is named like.
                || (name is IdentifierNameSyntax && !nodes[name.Identifier.ValueText].Any(other => other is not SimpleNameSyntax)),
            _ => true,
        });
    }

    private static SyntaxNode? FlowScope(SyntaxNode mention) => mention.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static bool Changes(MethodDeclarationSyntax method, string parameter) => method.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == parameter)
        .Any(name => name.Ancestors().TakeWhile(node => node is not StatementSyntax).Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left is not ElementAccessExpressionSyntax && assignment.Left.Span.Contains(name.Span),
            PrefixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
            _ => false,
        }));

    /// <summary>The three ways to write it, of which each names the dictionary twice: where it is asked, and where it is given what it lacked.</summary>
    private sealed class Shape(string dictionary, string key, IReadOnlyCollection<IdentifierNameSyntax> mentions)
    {
        public bool Fits(MethodDeclarationSyntax method) => mentions.Count == 2 && (method.ExpressionBody?.Expression is { } expression ? Chooses(expression)
            : method.Body?.Statements is { } statements && (AsksFirst(statements) || FillsFirst(statements) || (statements is [ReturnStatementSyntax { Expression: { } only }] && Chooses(only))));

        // if (Kept.TryGetValue(key, out var value)) return value; …; Kept[key] = made; return made;
        private bool AsksFirst(SyntaxList<StatementSyntax> statements)
        {
            if (statements.OfType<IfStatementSyntax>().FirstOrDefault(branch => Asked(branch.Condition) is not null) is not { Else: null } asks
                || Single(asks.Statement) is not ReturnStatementSyntax { Expression: IdentifierNameSyntax found } || found.Identifier.ValueText != Asked(asks.Condition))
            {
                return false;
            }

            return statements[statements.Count - 1] is ReturnStatementSyntax { Expression: { } given } && (Stored(given) is not null
                || (given is IdentifierNameSyntax made && statements[statements.Count - 2] is ExpressionStatementSyntax { Expression: var store } && Stored(store) == made.Identifier.ValueText));
        }

        // if (!Kept.TryGetValue(key, out var value)) { …; Kept[key] = value = …; } return value;
        private bool FillsFirst(SyntaxList<StatementSyntax> statements) =>
            statements.Count >= 2 && statements[statements.Count - 2] is IfStatementSyntax { Else: null, Condition: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var asked } } fill
            && statements[statements.Count - 1] is ReturnStatementSyntax { Expression: IdentifierNameSyntax given } && given.Identifier.ValueText == Asked(asked)
            && Last(fill.Statement) is ExpressionStatementSyntax { Expression: var store }
            && (Stored(store) == given.Identifier.ValueText
                || (store is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax value, Right: var stored } && value.Identifier.ValueText == given.Identifier.ValueText && Stored(stored) is not null));

        // Kept.TryGetValue(key, out var value) ? value : Kept[key] = …
        private bool Chooses(ExpressionSyntax expression) => expression is ConditionalExpressionSyntax { WhenTrue: IdentifierNameSyntax found } choice
            && found.Identifier.ValueText == Asked(choice.Condition)
            && Stored(choice.WhenFalse is ParenthesizedExpressionSyntax inner ? inner.Expression : choice.WhenFalse) is not null;

        // The variable that the kept value is given to; null for what does not ask.
        private string? Asked(ExpressionSyntax condition) =>
            condition is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax kept, Name.Identifier.ValueText: "TryGetValue" }, ArgumentList.Arguments: [var asked, { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } value] }
            && kept.Identifier.ValueText == dictionary && IsKey(asked.Expression)
                ? value.Expression switch
                {
                    DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable } => variable.Identifier.ValueText,
                    IdentifierNameSyntax variable => variable.Identifier.ValueText,
                    _ => null,
                }
                : null;

        // The variable whose value is kept, or that is given it at once; empty for a value without a name, null for what keeps nothing.
        private string? Stored(ExpressionSyntax store) => store switch
        {
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax kept, ArgumentList.Arguments: [var at] }, Right: var value }
                when kept.Identifier.ValueText == dictionary && IsKey(at.Expression) => NameOf(value),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax kept, Name.Identifier.ValueText: "Add" }, ArgumentList.Arguments: [var at, var value] }
                when kept.Identifier.ValueText == dictionary && IsKey(at.Expression) => NameOf(value.Expression),
            _ => null,
        };

        private bool IsKey(ExpressionSyntax expression) => expression is IdentifierNameSyntax name && name.Identifier.ValueText == key;

        private static string NameOf(ExpressionSyntax value) => value switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
            _ => "",
        };

        private static StatementSyntax? Single(StatementSyntax statement) => statement is BlockSyntax block ? block.Statements.Count == 1 ? block.Statements[0] : null : statement;

        private static StatementSyntax? Last(StatementSyntax statement) => statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement;
    }
}
