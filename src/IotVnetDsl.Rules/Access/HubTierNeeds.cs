using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub's tier can do what is asked of it.</summary>
internal sealed class HubTierNeeds : Rule
{
    private static readonly string[] TwinSources = ["TwinChangeEvents", "DeviceJobLifecycleEvents"];

    public override RuleDescriptor Descriptor { get; } = new("IVD4009", "The hub's tier cannot do what is asked", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            if (hub["Sku"]["Name"].Text() is not { } sku || HubTier.OfSku(sku) is not { } tier)
                continue;

            // Limits that all tiers share are no matter of the tier.
            if (tier.Letter == 'F')
            {
                CheckCount(context, hub, sku, "Endpoints", tier.Endpoints, "routing endpoint");
                CheckCount(context, hub, sku, "Routes", tier.Routes, "route");
                CheckCount(context, hub, sku, "Enrichments", tier.Enrichments, "enrichment");
            }

            if (!tier.HasTwins)
                CheckTwins(context, hub, sku);
        }
    }

    private static void CheckCount(RuleContext context, NodeView hub, string sku, string member, int greatest, string what)
    {
        // Items that are unknown may not be there at all.
        var count = hub[member].KnownItems().Count();
        if (count > greatest)
        {
            Report(
                context,
                hub,
                member,
                $"'{hub.Path}' has {Text(count)} {what}s, and {sku} has room for {Text(greatest)}: choose another Sku");
        }
    }

    private static void CheckTwins(RuleContext context, NodeView hub, string sku)
    {
        if (hub["CloudToDevice"] is RecordValue)
            Report(context, hub, "CloudToDevice", $"'{hub.Path}' has settings for messages to devices, which {sku} does not have: choose S1 or better");
        foreach (var route in hub["Routes"].KnownItems())
        {
            if (route.Value["Source"].Text() is { } source && TwinSources.Contains(source) && route.Value["Enabled"].Is(false) == Answer.No)
            {
                Report(
                    context,
                    hub,
                    $"Routes[{route.Key}].Source",
                    $"Route '{route.Key}' of '{hub.Path}' takes {source}, which {sku} never sends: choose S1 or better",
                    Severity.Warning);
            }
        }
    }

    private static void Report(RuleContext context, NodeView hub, string propertyPath, string message, Severity? severity = null) =>
        context.Report(hub, propertyPath, message, severity, FindingData.Of((FindingData.Hub, hub.Path)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
