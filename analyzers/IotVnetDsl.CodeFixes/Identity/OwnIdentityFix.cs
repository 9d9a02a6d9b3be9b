using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>Has the hub authenticate by its own identity, which it gets where it has none, with the role that it needs.</summary>
public abstract class OwnIdentityFix : FindingFix
{
    private const string Key = "system-identity";

    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (StatedAuthentication.At(site) is not { } stated || site.DocumentOf(stated) is not { } document)
            yield break;

        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(new Edit(
            document, stated.Right, Key, current => LibraryNames.Member("EndpointAuthentication", "SystemAssigned").WithTriviaFrom(current)));
        if (site.Data(FindingData.LacksIdentity) is not null && HubIdentity.SystemAssigned(site) is { } identity)
            edits.Add(identity);
        if (RoleDeclaration.For(site, StatedAuthentication.Use(site)) is { } role)
            edits.Add(role.Edit);
        yield return new Proposal("Authenticate by the hub's own identity", $"{site.Id}:{Key}", edits.ToImmutable());
    }
}
