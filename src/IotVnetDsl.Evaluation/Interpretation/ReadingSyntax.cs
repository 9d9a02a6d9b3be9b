using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Recognizes collections that are made where a member is set, and that nothing ever does anything to but read: then nobody has another name
/// for them, and what hands on their items hands on no way to change them.
/// </summary>
internal static class ReadingSyntax
{
    private static readonly HashSet<string> Making = new(StringComparer.Ordinal)
    {
        "ToDictionary", "ToList", "ToArray", "ToHashSet", "ToImmutableArray", "ToImmutableList", "ToImmutableDictionary", "ToImmutableHashSet", "ToFrozenDictionary", "ToFrozenSet", "Split",
    };

    /// <summary>They read items, now or later, and give what is new, or an item.</summary>
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "TryGetValue", "GetValueOrDefault", "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "Order", "OrderDescending", "GroupBy", "ToLookup", "ToDictionary", "ToList", "ToArray", "ToHashSet", "Distinct", "DistinctBy",
        "Skip", "SkipWhile", "SkipLast", "Take", "TakeWhile", "TakeLast", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "Zip", "Max", "Min", "MaxBy", "MinBy", "Chunk", "Index",
    };

    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal) { "Count", "Length", "Keys", "Values", "IsEmpty" };

    /// <summary>True where that holds for all members of the name.</summary>
    public static bool IsOnlyRead(string name, NamedNodes nodes)
    {
        var isMade = false;
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes[name])
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable:
                    if (!field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || !field.Modifiers.Any(SyntaxKind.PrivateKeyword) || (variable.Initializer is { } initializer && !IsNew(initializer.Value, called)))
                        return false;
                    isMade = true;
                    break;
                case VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax or SingleVariableDesignationSyntax:
                    return false;
                case IdentifierNameSyntax mention:
                    if (!IsRead(mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention, called))
                        return false;
                    break;
            }
        }

        // One of the user's own, named alike, may do anything.
        return isMade && !called.Any(method => nodes[method].Any(node => node is MethodDeclarationSyntax));
    }

    private static bool IsNew(ExpressionSyntax value, HashSet<string> calledNames) => value switch
    {
        BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => Noted(called.Name, calledNames) is var name && Making.Contains(name),
        _ => false,
    };

    private static bool IsRead(ExpressionSyntax held, HashSet<string> called) => held.Parent switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set when set.Left == held => set.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax && IsNew(set.Right, called),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == held && call.Expression == access =>
            Noted(access.Name, called) is var name && (Reading.Contains(name) || CallNames.OnlyRead(name)),
        MemberAccessExpressionSyntax asked when asked.Expression == held => Asking.Contains(asked.Name.Identifier.ValueText) && !SetSyntax.IsSetWithin(asked),
        ElementAccessExpressionSyntax item when item.Expression == held => !SetSyntax.IsSetWithin(item),
        ForEachStatementSyntax loop => loop.Expression == held,
        SpreadElementSyntax => true,
        _ => false,
    };

    private static string Noted(SimpleNameSyntax method, HashSet<string> called)
    {
        called.Add(method.Identifier.ValueText);
        return method.Identifier.ValueText;
    }
}
