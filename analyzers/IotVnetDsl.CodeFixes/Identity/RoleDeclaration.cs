using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>The role assignment that a finding asks for: the least role, on the child that is written to where that is enough.</summary>
/// <param name="Edit">Declares it.</param>
/// <param name="Role">The DSL's name of the role.</param>
/// <param name="Scope">What it is given on, for people.</param>
internal sealed record RoleDeclaration(Edit Edit, string Role, string Scope)
{
    /// <summary>The assignment, null where the finding asks for none or no source can be edited.</summary>
    /// <param name="site">The finding.</param>
    /// <param name="place">Where the code names the target.</param>
    public static RoleDeclaration? For(FindingSite site, SyntaxNode place) => For(site, site.Data, place);

    /// <summary>As the other, from a place without a finding.</summary>
    /// <param name="site">Where it is edited from.</param>
    /// <param name="data">What is asked for, by the names of <see cref="FindingData"/>.</param>
    /// <param name="place">Where the code names the target.</param>
    public static RoleDeclaration? For(EditSite site, Func<string, string?> data, SyntaxNode place)
    {
        if (data(FindingData.RoleMember) is not { } role
            || data(FindingData.PrincipalMember) is not { } output
            || DeclaredPath.Resolve(site.Topology, data(FindingData.Principal) ?? "") is not { } principal
            || DeclaredPath.Resolve(site.Topology, data(FindingData.Target) ?? "") is not { } target
            || JointDeclaration.Between(site, principal, target) is not { } joint)
        {
            return null;
        }

        var child = data(FindingData.Child) is { } collection ? WrittenChild.At(site, place, collection, joint.Owner) : null;
        var scope = child is null ? "" : $".{child.Member}({child.Argument})";
        var initializer = data(FindingData.OfOwner) is null ? "" : " { Existing = true }";
        var name = $"{principal.Last.Property.Name}Writes{target.Last.Property.Name}{child?.Pascal}";
        return joint.Declare("RoleAssignment", name, $"({joint.First}.{output}, global::IotVnetDsl.Role.{role}, {joint.Second}{scope}){initializer}") is { } edit
            ? new RoleDeclaration(edit, role, target.Last.Property.Name + scope)
            : null;
    }
}
