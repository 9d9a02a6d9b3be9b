using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Placement;

/// <summary>Reports a hub whose region lacks what the hub needs, at the place that states the region.</summary>
internal static class RegionFinding
{
    public static void Report(RuleContext context, ResourceView hub, string feature, string need)
    {
        // A name that is no region at all has a rule of its own.
        if (hub.Placement.Region.Text() is not { } region
            || hub.RegionPlace is not { } place
            || context.Regions.Find(RegionFeature.Region, region) is null
            || context.Regions.Find(feature, region) is { IsConfirmed: true })
        {
            return;
        }

        var listed = context.Regions.Find(feature, region) is not null;
        // A topology stays in its cloud.
        var cloud = RegionCloud.Of(region);
        string[] others = [.. context.Regions.RegionsWith(feature).Where(other => RegionCloud.Of(other) == cloud)];
        context.Report(
            place,
            $"'{hub.Path}' needs {need}, which region '{RegionName.Canonical(region)}' "
                + $"{(listed ? "is not confirmed to have" : "does not have")} by {CatalogAdvice.For(context.Regions, others)}",
            listed ? Severity.Suggestion : null,
            FindingData.Of((FindingData.Regions, string.Join(",", others))));
    }

    /// <summary>Whether the catalog has the hub's region without a source that confirms the feature there: nothing to act on, so that it is said once.</summary>
    public static bool IsUnconfirmed(RuleContext context, ResourceView hub, string feature) =>
        hub.Placement.Region.Text() is { } region && context.Regions.Find(feature, region) is { IsConfirmed: false };
}
