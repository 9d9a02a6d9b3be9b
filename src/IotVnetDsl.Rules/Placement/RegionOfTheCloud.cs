using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Placement;

/// <summary>A region that is stated exists in the topology's cloud.</summary>
internal sealed class RegionOfTheCloud : Rule
{
    /// <summary>Edits of a slip. Names of regions are made of the same few words, so that three lead from one to another: southeastus, southeastasia.</summary>
    private const int Slip = 2;

    /// <summary>Where Azure keeps what is in no region (LocationNotAvailableForResourceGroup, LocationNotAvailableForResourceType for others).</summary>
    private const string NoRegion = "global";

    private static readonly char[] Digits = [.. "0123456789"];

    public override RuleDescriptor Descriptor { get; } = new("IVD1003", "Not a region of the cloud", Severity.Error);

    public override void Check(RuleContext context)
    {
        // Of all who state it at one place the findings are equal: they are one.
        var judged = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var resource in context.Each())
        {
            if (resource.RegionPlace is not { } place || resource.Placement.Region.Text() is not { } region)
                continue;
            var isKnown = context.Regions.Find(RegionFeature.Region, region) is not null;
            if (context.Topology.Cloud is { } cloud && RegionCloud.Of(region) is var home && home != cloud && (isKnown || home != Clouds.Public))
                ReportForeign(context, place, region, home, cloud);
            else if (!isKnown)
                Report(context, place, region, judged);
        }
    }

    private static void ReportForeign(RuleContext context, PropertyPlace place, string region, KnownCloud home, KnownCloud cloud) => context.Report(
        place,
        $"'{region}', stated by {Owner(place)}, is a region of {home}, and the topology is for {cloud}; if it is for {home}, say so: public override Cloud? Cloud => Cloud.{home}",
        data: FindingData.Of((FindingData.Cloud, home.ToString())));

    private static void Report(RuleContext context, PropertyPlace place, string region, Dictionary<string, string?> judged)
    {
        if (RegionName.Canonical(region) == NoRegion)
        {
            context.Report(place, $"'{region}', stated by {Owner(place)}, is no region: only zones and their links are there, which need not say so; a resource group is in the region where its data is kept");
            return;
        }

        if (!judged.TryGetValue(region, out var nearest))
            judged.Add(region, nearest = Nearest(context, region));
        context.Report(
            place,
            $"'{region}', stated by {Owner(place)}, is not a region of the cloud"
                + (nearest is null ? $" in region catalog '{context.Regions.Name}'" : $"; the nearest name is '{nearest}'"),
            nearest is null || IsSuccessor(nearest, RegionName.Canonical(region)) ? Severity.Warning : null,
            nearest is null ? null : FindingData.Of((FindingData.Nearest, nearest)));
    }

    private static string? Nearest(RuleContext context, string region) => NearestName.Among(
        context.Regions.Entries.Where(entry => entry.Feature == RegionFeature.Region).Select(entry => entry.Region)
            .Where(known => context.Topology.Cloud is not { } cloud || RegionCloud.Of(known) == cloud),
        RegionName.Canonical(region),
        Slip);

    // Regions open several times a year, and a further one of a place has its name and a number.
    private static bool IsSuccessor(string known, string stated) => known.TrimEnd(Digits) == stated.TrimEnd(Digits);

    private static string Owner(PropertyPlace place) => place.Path.Length == 0 ? "the topology" : $"'{place.Path}'";
}
