using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>Writes the property that declares a role assignment.</summary>
internal static class RoleAssignmentProperty
{
    private const string Library = "global::IotVnetDsl";

    /// <summary>The type with the property: behind the role assignments that are there, else behind the anchor.</summary>
    public static TypeDeclarationSyntax Insert(TypeDeclarationSyntax type, MissingRole role, string roleMember)
    {
        var before = type.Members.LastOrDefault(IsRoleAssignment)
            ?? type.Members.FirstOrDefault(member => member is PropertyDeclarationSyntax property && property.Identifier.ValueText == role.Anchor.Name)
            ?? type.Members.LastOrDefault();
        var property = Property(role, roleMember, UnusedName(type, role));
        if (before is null)
            return type.AddMembers(property);

        // Assignments stand together where the code has them so; anything else is kept apart by a blank line.
        var lineBreak = SourceLayout.LineBreakOf(type);
        var close = IsRoleAssignment(before) && !before.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = SourceLayout.IndentationOf(before);
        return type.WithMembers(type.Members.Insert(
            type.Members.IndexOf(before) + 1,
            property.WithLeadingTrivia(close ? indentation : indentation.Insert(0, lineBreak)).WithTrailingTrivia(lineBreak)));
    }

    private static MemberDeclarationSyntax Property(MissingRole role, string roleMember, string name)
    {
        var arguments = $"({role.Principal}, {Library}.Role.{roleMember}, {role.Scope})";
        var declaration = role.Each is { } each
            ? $"public global::System.Collections.Generic.IEnumerable<{Library}.RoleAssignment> {name} => {each}.Select({MissingRole.Item} => new {Library}.RoleAssignment{arguments});"
            : $"public {Library}.RoleAssignment {name} => new{arguments};";
        return SyntaxFactory.ParseMemberDeclaration(declaration)!.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
    }

    private static bool IsRoleAssignment(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { Type: var type } && type.ToString().TrimEnd('?').Split('.').Last() == "RoleAssignment";

    private static string UnusedName(TypeDeclarationSyntax type, MissingRole role)
    {
        var used = new HashSet<string>(role.Owner.GetMembers().Select(member => member.Name), StringComparer.Ordinal);
        used.UnionWith(type.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? role.Name : role.Name + number).First(name => !used.Contains(name));
    }
}
