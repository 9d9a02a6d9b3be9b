using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>A type without members, which may have no braces either (<c>record Plant : Line;</c>).</summary>
internal static class EmptyType
{
    /// <summary>The type with its first member, on a line of its own.</summary>
    public static TypeDeclarationSyntax With(TypeDeclarationSyntax type, MemberDeclarationSyntax member)
    {
        var root = type.SyntaxTree.GetRoot();
        var (lineBreak, outer) = (SourceLayout.LineBreakOf(root), SourceLayout.IndentationOf(type));
        var inner = outer.Add(SourceLayout.StepOf(root));
        return Braced(type, lineBreak, outer).AddMembers(member.WithLeadingTrivia(inner).WithTrailingTrivia(lineBreak));
    }

    private static TypeDeclarationSyntax Braced(TypeDeclarationSyntax type, SyntaxTrivia lineBreak, SyntaxTriviaList indentation)
    {
        var (open, close, semicolon) = (type.OpenBraceToken, type.CloseBraceToken, type.SemicolonToken);
        if (open.IsKind(SyntaxKind.None))
        {
            return type.WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(indentation.Insert(0, lineBreak), SyntaxKind.OpenBraceToken, [lineBreak]))
                .WithCloseBraceToken(SyntaxFactory.Token(indentation, SyntaxKind.CloseBraceToken, semicolon.TrailingTrivia));
        }

        return open.TrailingTrivia.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) ? type
            : type.WithOpenBraceToken(open.WithTrailingTrivia(lineBreak)).WithCloseBraceToken(close.WithLeadingTrivia(indentation));
    }
}
