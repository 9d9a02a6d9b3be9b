using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2004: puts a role that fits the target in the place of one that does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FittingRoleFix))]
[Shared]
public sealed class FittingRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2004"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site) => Fitting(site);

    internal static IEnumerable<Proposal> Fitting(FindingSite site)
    {
        var fitting = site.Data(FindingData.FittingRoles)?.Split([','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var ids = fitting.Select(member => LibraryNames.ValueOf(site.Compilation, "Role", member)).OfType<string>().ToArray();
        if (StatedValue.At(site, "Role", "WithId", text => !ids.Contains(text, StringComparer.OrdinalIgnoreCase)) is not { } stated)
            yield break;

        foreach (var id in ids)
            yield return new Proposal($"Give {stated.Written(id)}", $"{site.Id}:role:{id}", stated.Change(id));
    }
}
