using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Placement;

/// <summary>What is put into availability zones stands in a region that has them.</summary>
internal sealed class ZonesOfRegion : Rule
{
    // A warning: regions are given zones, and the list is as old as the package.
    public override RuleDescriptor Descriptor { get; } = new("IVD1009", "Availability zones in a region that has none", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var address in context.Each<PublicIpAddressView>())
            Check(context, address, address.Zones);
        foreach (var gateway in context.Each<NatGatewayView>())
            Check(context, gateway, gateway.Zones);
    }

    private static void Check(RuleContext context, RegionalResourceView resource, ListProperty<TextProperty> zones)
    {
        if (resource.Existing.Is(true) == Answer.No && zones.Any() == Answer.Yes && resource.Placement.Region.Text() is { } region && RegionsWithoutZones.Contains(RegionName.Canonical(region)))
        {
            context.Report(
                zones,
                $"'{resource.Path}' is to stand in zones, and '{RegionName.Canonical(region)}' has none: Azure refuses it (LocationNotSupportAvailabilityZones); leave Zones out");
        }
    }
}
