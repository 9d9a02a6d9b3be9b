using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>A property that declares a resource and is to be added to a type.</summary>
/// <param name="Type">Type of the resource, of the library.</param>
/// <param name="Name">What to call it; numbered where the name is taken.</param>
/// <param name="Creation">Arguments and initializer of the resource.</param>
/// <param name="Each">The sequence whose every item gets one; null for a single resource.</param>
/// <param name="Anchor">The property behind which it goes.</param>
/// <param name="Used">Names that are taken.</param>
internal sealed record DeclaredProperty(
    string Type, string Name, string Creation, string? Each, string Anchor, ImmutableHashSet<string> Used)
{
    private const string Library = "global::IotVnetDsl";

    /// <summary>The type with the property: behind the resources of the kind that are there, else behind the anchor.</summary>
    public TypeDeclarationSyntax Insert(TypeDeclarationSyntax type)
    {
        var before = type.Members.LastOrDefault(IsOfType)
            ?? type.Members.FirstOrDefault(member => member is PropertyDeclarationSyntax property && property.Identifier.ValueText == Anchor)
            ?? type.Members.LastOrDefault();
        var property = Property(UnusedName(type));
        if (before is null)
            return EmptyType.With(type, property);

        // Resources of a kind stand together where the code has them so; anything else is kept apart by a blank line.
        var lineBreak = SourceLayout.LineBreakOf(type);
        var close = IsOfType(before) && !before.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = SourceLayout.IndentationOf(before);
        return type.WithMembers(type.Members.Insert(
            type.Members.IndexOf(before) + 1,
            property.WithLeadingTrivia(close ? indentation : indentation.Insert(0, lineBreak)).WithTrailingTrivia(lineBreak)));
    }

    private MemberDeclarationSyntax Property(string name)
    {
        var declaration = Each is { } each
            ? $"public global::System.Collections.Generic.IEnumerable<{Library}.{Type}> {name} => {each}.Select({JointDeclaration.Item} => new {Library}.{Type}{Creation});"
            : $"public {Library}.{Type} {name} => new{Creation};";
        // Layout is copied from the code around: a formatter would go by its own options.
        return SyntaxFactory.ParseMemberDeclaration(declaration)!.WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private bool IsOfType(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { Type: var type } && type.ToString().TrimEnd('?').Split('.').Last() == Type;

    private string UnusedName(TypeDeclarationSyntax type)
    {
        var used = Used.Union(type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? Name : Name + number).First(name => !used.Contains(name));
    }
}
