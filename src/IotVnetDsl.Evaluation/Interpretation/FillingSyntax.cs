using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Finds the code that may fill a static member while its type is initialized: the static constructor, and private methods that are called
/// from there only; where there is none, from the initializers of static members. It runs once, from its beginning to its end, before anybody else sees the type.
/// </summary>
internal static class FillingSyntax
{
    /// <summary>
    /// The methods, with the static constructor; none where more than one member is named so, or where
    /// what names it cannot be told from the initialization of its type.
    /// </summary>
    public static HashSet<Writer> WritersFor(string name, NamedNodes nodes)
    {
        if (nodes[name].Where(IsMember).Take(2).ToArray() is not [var declaration] || TypeOf(declaration) is not { } type)
            return [];
        var initializer = type.Members.OfType<ConstructorDeclarationSyntax>().FirstOrDefault(IsTypeInitializer);
        // Nobody says in which order the parts of a type are initialized.
        if (initializer is null && type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return [];

        // By its simple name only the type itself is sure to mean its own.
        var isMeantElsewhere = nodes[name].OfType<SimpleNameSyntax>()
            .Any(mention => mention.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor && IsTypeInitializer(constructor) && constructor != initializer);
        return isMeantElsewhere ? [] : CalledFrom(initializer, type, nodes);
    }

    private static HashSet<Writer> CalledFrom(ConstructorDeclarationSyntax? initializer, TypeDeclarationSyntax type, NamedNodes nodes)
    {
        var methods = type.Members.OfType<MethodDeclarationSyntax>().Where(MayFill).ToDictionary(method => method, method => method.Identifier.ValueText);
        foreach (var ambiguous in methods.Where(method => nodes[method.Value].Count(IsMember) != 1).ToArray())
            methods.Remove(ambiguous.Key);
        while (methods.FirstOrDefault(method => !nodes[method.Value].OfType<SimpleNameSyntax>().All(IsCall)) is { Key: { } called })
            methods.Remove(called);
        return [Writer.TypeInitializer, .. methods.Values.Select(Writer.Method)];

        bool IsCall(SimpleNameSyntax mention) => mention.Parent is InvocationExpressionSyntax call && call.Expression == mention
            && FlowClimb.FunctionAround(mention) is { } around && (around == initializer || (around is MethodDeclarationSyntax method && methods.ContainsKey(method)) || (initializer is null && around.Parent == type && IsInitializer(around, mention)));
    }

    private static bool IsInitializer(SyntaxNode member, SyntaxNode mention) => member is FieldDeclarationSyntax or PropertyDeclarationSyntax && ((MemberDeclarationSyntax)member).Modifiers.Any(SyntaxKind.StaticKeyword)
        && mention.Ancestors().TakeWhile(node => node != member).Any(node => node is EqualsValueClauseSyntax);

    private static bool MayFill(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.StaticKeyword) && method.TypeParameterList is null
        && !method.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword)
        && !method.DescendantNodes().Any(node => node is YieldStatementSyntax);

    private static bool IsTypeInitializer(ConstructorDeclarationSyntax constructor) => constructor.Modifiers.Any(SyntaxKind.StaticKeyword);

    // Of a generic type there is one for each of its constructions.
    private static TypeDeclarationSyntax? TypeOf(SyntaxNode member)
    {
        var declaration = member is VariableDeclaratorSyntax ? member.Parent?.Parent : member;
        return declaration is FieldDeclarationSyntax or PropertyDeclarationSyntax && ((MemberDeclarationSyntax)declaration).Modifiers.Any(SyntaxKind.StaticKeyword)
            && declaration.Ancestors().OfType<TypeDeclarationSyntax>().All(type => type.TypeParameterList is null)
                ? declaration.Parent as TypeDeclarationSyntax
                : null;
    }

    private static bool IsMember(SyntaxNode node) => node is PropertyDeclarationSyntax or EventDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax
        or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or ParameterSyntax { Parent.Parent: TypeDeclarationSyntax };
}
