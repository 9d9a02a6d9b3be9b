using System.Globalization;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A gateway is of a size that Azure still makes, and has the addresses that it needs.</summary>
internal sealed class GatewayAddresses : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3024", "A gateway of a retired SKU, or without the addresses that it needs", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var gateway in context.Each<VirtualNetworkGatewayView>().Where(gateway => gateway.Existing.Is(true) == Answer.No))
        {
            if (gateway.Sku.Name.Known is { } sku && GatewaySkus.Find(sku) is { } known)
            {
                if (known.IsRetired)
                    ReportRetired(context, gateway, sku);
                else if (known.NeedsZones)
                    CheckZones(context, gateway, sku);
            }

            CheckNumber(context, gateway);
        }
    }

    private static void ReportRetired(RuleContext context, VirtualNetworkGatewayView gateway, string sku) => context.Report(
        gateway.Sku,
        $"'{gateway.Path}' is a {sku}, which Azure makes no more (NonAzSkusNotAllowedForVPNGateway): choose {sku}AZ",
        data: FindingData.Of((FindingData.Nearest, $"{sku}AZ")));

    private static void CheckZones(RuleContext context, VirtualNetworkGatewayView gateway, string sku)
    {
        if (gateway.Placement.Region.Text() is not { } region || RegionsWithoutZones.Contains(RegionName.Canonical(region)))
            return;

        foreach (var address in gateway.PublicIpAddresses.Known.Select(reference => reference.Target<PublicIpAddressView>()).OfType<PublicIpAddressView>())
        {
            if (address.Zones.Any() == Answer.No)
            {
                context.Report(
                    address,
                    $"'{address.Path}' has no zones, and '{gateway.Path}' is a {sku}: Azure refuses it (VmssVpnGatewayPublicIpsMustHaveZonesConfigured); set Zones to [\"1\", \"2\", \"3\"]",
                    data: FindingData.Of((FindingData.Target, address.Path)));
            }
        }
    }

    private static void CheckNumber(RuleContext context, VirtualNetworkGatewayView gateway)
    {
        var addresses = gateway.PublicIpAddresses;
        if (gateway.Kind.Is(VirtualNetworkGatewayKind.Vpn) != Answer.Yes || !addresses.IsWhollyKnown)
            return;
        // An address named twice is one. Those that are not set are left as they are, where the gateway is there already.
        var isSet = addresses.IsSet() == Answer.Yes;
        var count = addresses.Known.Select(address => address.TargetPath ?? address.Self.Path).Distinct(StringComparer.Ordinal).Count();
        var needed = gateway.ActiveActive.Is(true) == Answer.Yes ? 2 : 1;
        if (count < needed)
        {
            var lacking = $"of the {Text(needed)} public addresses that a VPN gateway needs{(needed == 2 ? " when it is active-active, one for each of its instances" : "")}";
            if (isSet)
                context.Report(addresses, $"'{gateway.Path}' has {Text(count)} {lacking}");
            else
                context.Report(gateway, $"'{gateway.Path}' states no PublicIpAddresses, and a new one has none {lacking}", Severity.Warning);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
