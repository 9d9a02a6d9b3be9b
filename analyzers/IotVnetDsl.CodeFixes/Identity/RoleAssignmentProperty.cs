using IotVnetDsl.CodeFixes.Declarations;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>Writes the property that declares a role assignment.</summary>
internal static class RoleAssignmentProperty
{
    private const string Library = "global::IotVnetDsl";

    public static TypeDeclarationSyntax Insert(TypeDeclarationSyntax type, MissingRole role, string roleMember)
    {
        var arguments = $"({role.Principal}, {Library}.Role.{roleMember}, {role.Scope})";
        return new PropertyInsertion("RoleAssignment", role.Owner, role.Anchor.Name, role.Name, name => role.Each is { } each
            ? $"public global::System.Collections.Generic.IEnumerable<{Library}.RoleAssignment> {name} => {each}.Select({MissingRole.Item} => new {Library}.RoleAssignment{arguments});"
            : $"public {Library}.RoleAssignment {name} => new{arguments};").Insert(type);
    }
}
