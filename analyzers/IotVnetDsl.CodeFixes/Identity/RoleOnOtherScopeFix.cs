using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2006: gives the role on what is written to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoleOnOtherScopeFix))]
[Shared]
public sealed class RoleOnOtherScopeFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2006"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site) => OnWritten(site);

    internal static IEnumerable<Proposal> OnWritten(FindingSite site)
    {
        if (AssignmentPart.At(site, FindingData.Target) is not { } part)
            yield break;

        var child = site.Data(FindingData.Child) is { } collection
            && site.NodeOf(site.Data(FindingData.Hub) ?? "", site.Data(FindingData.Use) ?? "") is { } use
            ? WrittenChild.At(site, use, collection, part.Owner)
            : null;
        var scope = child is null ? part.Words : $"{part.Words}.{child.Member}({child.Argument})";
        yield return new Proposal($"Give the role on {scope}", $"{site.Id}:scope", [part.Change(scope)]);
    }
}
