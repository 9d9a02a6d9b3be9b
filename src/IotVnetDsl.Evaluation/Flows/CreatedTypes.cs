using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Of which type <c>new(…)</c> makes an object, as far as that is written beside it.</summary>
internal static class CreatedTypes
{
    public static TypeSyntax? Of(BaseObjectCreationExpressionSyntax creation, FlowScopes scopes) => creation is ObjectCreationExpressionSyntax { Type: var stated } ? stated : TargetOf(creation, scopes);

    /// <summary>True for the type that the creation is written in, where that hands on what it is given by its members only.</summary>
    public static bool IsTypeAround(BaseObjectCreationExpressionSyntax creation, TypeSyntax? type) =>
        creation.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { BaseList: null, Identifier.ValueText: var name, Arity: var arity } && FlowClimb.NameOf(type) == name && ((type as GenericNameSyntax)?.Arity ?? 0) == arity;

    /// <summary>The member that an object's initializer sets to the created object, or to a collection of it; null where it goes elsewhere.</summary>
    public static string? MemberOf(BaseObjectCreationExpressionSyntax creation)
    {
        var target = Around(creation);
        target = target.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } ? Around(collection) : target;
        return target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax member, Parent: InitializerExpressionSyntax } ? member.Identifier.ValueText : null;
    }

    private static SyntaxNode Around(SyntaxNode node)
    {
        while (node.Parent is ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax || (node.Parent is ConditionalExpressionSyntax choice && choice.Condition != node))
            node = node.Parent!;
        return node;
    }

    // The type of the items, where that is written.
    private static TypeSyntax? ItemOf(TypeSyntax? collection) => collection switch
    {
        NullableTypeSyntax nullable => ItemOf(nullable.ElementType),
        ArrayTypeSyntax { RankSpecifiers.Count: 1 } array => array.ElementType,
        GenericNameSyntax { TypeArgumentList.Arguments: [var only] } => only,
        _ => null,
    };

    // The type that is written where the object goes, whichever branch it stands in.
    private static TypeSyntax? TargetOf(SyntaxNode creation, FlowScopes scopes)
    {
        var node = Around(creation);
        var isItem = node.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax };
        if (isItem)
            node = Around(node.Parent!.Parent!);
        var type = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax { Identifier.ValueText: var set } left } assignment when assignment.Right == node && scopes.KeyOf(left, set).IsMember =>
                left.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Members.Select(member => TypeOf(member, set)).FirstOrDefault(found => found is not null),
            ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax or ReturnStatementSyntax => FlowClimb.FunctionAround(node) switch
            {
                MethodDeclarationSyntax method => method.ReturnType,
                LocalFunctionStatementSyntax function => function.ReturnType,
                OperatorDeclarationSyntax made => made.ReturnType,
                ConversionOperatorDeclarationSyntax conversion => conversion.Type,
                AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
                BasePropertyDeclarationSyntax property => property.Type,
                _ => null,
            },
            _ => null,
        };
        type = isItem ? ItemOf(type) : type;
        type = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        return type is IdentifierNameSyntax { IsVar: false } or GenericNameSyntax { Identifier.ValueText: not ("Task" or "ValueTask") } or QualifiedNameSyntax ? type : null;
    }

    private static TypeSyntax? TypeOf(MemberDeclarationSyntax member, string name) => member switch
    {
        PropertyDeclarationSyntax property when property.Identifier.ValueText == name => property.Type,
        FieldDeclarationSyntax { Declaration: var declaration } when declaration.Variables.Any(variable => variable.Identifier.ValueText == name) => declaration.Type,
        _ => null,
    };
}
