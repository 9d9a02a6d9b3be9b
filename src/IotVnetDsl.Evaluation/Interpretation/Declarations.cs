using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Where a declaration writes its name.</summary>
internal static class Declarations
{
    public static Place NameOf(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => Of(property.Identifier),
        ParameterSyntax parameter => Of(parameter.Identifier),
        VariableDeclaratorSyntax variable => Of(variable.Identifier),
        BaseTypeDeclarationSyntax type => Of(type.Identifier),
        MethodDeclarationSyntax method => Of(method.Identifier),
        _ => Place.Of(declaration),
    };

    private static Place Of(SyntaxToken token) => new(token.SyntaxTree!, token.Span);
}
