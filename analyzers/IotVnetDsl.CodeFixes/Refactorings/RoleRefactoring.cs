using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.CodeFixes.Identity;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Views.IotHubs;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace IotVnetDsl.CodeFixes.Refactorings;

/// <summary>Assigns the roles that the hub's ways need and do not have: at an endpoint, the upload or the jobs its own, at the hub all.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RoleRefactoring))]
[Shared]
public sealed class RoleRefactoring : ResourceRefactoring
{
    private protected override IEnumerable<Proposal> Propose(ResourceSite site)
    {
        if (site.Resource is not IotHubView hub)
            yield break;

        var grants = hub.Model.Part<TopologyGrants>();
        var needs = RoleNeed.Of(hub)
            .Where(need => grants.Allow(need.Use, need.Principal) == Answer.No)
            .Select(need => (Need: need, Place: site.NodeOf(hub.Path, need.Use.Place.Path)))
            .Where(need => need.Place is not null && (site.IsAtHead || IsAt(site, need.Place)))
            .ToArray();
        // One role on the account does for all that needs it.
        var whole = needs.Where(need => need.Need.Use.NeedsWholeTarget).Select(need => need.Need.Target.Path).ToArray();
        var missing = needs
            .Select(need => RoleDeclaration.For(site, DataOf(need.Need, whole.Contains(need.Need.Target.Path)), need.Place!))
            .OfType<RoleDeclaration>()
            .GroupBy(role => (role.Role, role.Scope), (_, same) => same.First())
            .ToImmutableArray();
        if (!missing.IsEmpty)
            yield return new Proposal(Title(missing), "roles", [.. missing.Select(role => role.Edit)]);
    }

    private static string Title(ImmutableArray<RoleDeclaration> missing) => missing is [var only]
        ? $"Assign Role.{only.Role} on {only.Scope}"
        : $"Assign the {missing.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} roles that are missing: on {string.Join(", ", missing.Select(role => role.Scope))}";

    private static bool IsAt(ResourceSite site, SyntaxNode place) => place.SyntaxTree == site.Node.SyntaxTree && place.Span.Contains(site.Span);

    private static Func<string, string?> DataOf(RoleNeed need, bool onWholeTarget)
    {
        var data = need.Data(onWholeTarget);
        return name => data.TryGetValue(name, out var value) ? value : null;
    }
}
