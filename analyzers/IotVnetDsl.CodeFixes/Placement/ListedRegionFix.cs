using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>Moves a hub to a region that the project's catalog lists for what the hub needs: one choice per region, the nearest first.</summary>
public abstract class ListedRegionFix : FindingFix
{
    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        var listed = site.Data(FindingData.Regions)?.Split([','], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (StatedValue.At(site, "Region", "Named", text => !listed.Contains(RegionName.Canonical(text))) is not { } stated)
            yield break;

        foreach (var region in RegionPlaces.NearestFirst(listed, stated.Wrong ?? ""))
            yield return new Proposal($"Use {stated.Written(region)}", $"{site.Id}:region:{region}", stated.Change(region));
    }
}
