using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>A property that is to declare a resource: behind those of its type that are there, else behind another one.</summary>
/// <param name="ResourceType">Type of the resource (<c>RoleAssignment</c>).</param>
/// <param name="Owner">The topology or module that gets it.</param>
/// <param name="Anchor">The owner's property behind which it goes.</param>
/// <param name="Name">What to call it, with a number where the name is taken.</param>
/// <param name="Declaration">Its text, from its name.</param>
internal sealed record PropertyInsertion(string ResourceType, INamedTypeSymbol Owner, string Anchor, string Name, Func<string, string> Declaration)
{
    public TypeDeclarationSyntax Insert(TypeDeclarationSyntax type)
    {
        var before = type.Members.LastOrDefault(IsOfType)
            ?? type.Members.FirstOrDefault(member => member is PropertyDeclarationSyntax property && property.Identifier.ValueText == Anchor)
            ?? type.Members.LastOrDefault();
        var property = SyntaxFactory.ParseMemberDeclaration(Declaration(UnusedName(type)))!.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        if (before is null)
            return type.AddMembers(property);

        // Resources of one type stand together where the code has them so; anything else is kept apart by a blank line.
        var lineBreak = SourceLayout.LineBreakOf(type);
        var close = IsOfType(before) && !before.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = SourceLayout.IndentationOf(before);
        return type.WithMembers(type.Members.Insert(
            type.Members.IndexOf(before) + 1,
            property.WithLeadingTrivia(close ? indentation : indentation.Insert(0, lineBreak)).WithTrailingTrivia(lineBreak)));
    }

    private bool IsOfType(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { Type: var type } && type.ToString().TrimEnd('?').Split('.').Last() == ResourceType;

    private string UnusedName(TypeDeclarationSyntax type)
    {
        var used = new HashSet<string>(Owner.GetMembers().Select(member => member.Name), StringComparer.Ordinal);
        used.UnionWith(type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? Name : Name + number).First(name => !used.Contains(name));
    }
}
