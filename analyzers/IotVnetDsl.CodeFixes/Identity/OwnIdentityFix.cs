using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>Has the hub authenticate by its own identity, which it gets where it has none, with the role that it needs.</summary>
public abstract class OwnIdentityFix : FindingFix
{
    private const string Key = "system-identity";

    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        var stated = site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Authentication" });
        if (stated is null || site.DocumentOf(stated) is not { } document)
            yield break;

        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(new Edit(
            document, stated.Right, Key, current => LibraryNames.Member("EndpointAuthentication", "SystemAssigned").WithTriviaFrom(current)));
        if (site.Data(FindingData.LacksIdentity) is not null && HubIdentity.SystemAssigned(site) is { } identity)
            edits.Add(identity);
        if (RoleDeclaration.For(site, stated.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>(creation => creation.Contains(stated)) ?? site.Node) is { } role)
            edits.Add(role.Edit);
        yield return new Proposal("Authenticate by the hub's own identity", $"{site.Id}:{Key}", edits.ToImmutable());
    }
}
