using System.Globalization;
using IotVnetDsl.Rules.Conditions;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A hub's tier can do what is asked of it.</summary>
internal sealed class HubTierNeeds : Rule
{
    private static readonly RouteSource[] TwinSources = [RouteSource.TwinChangeEvents, RouteSource.DeviceJobLifecycleEvents];

    public override RuleDescriptor Descriptor { get; } = new("IVD4009", "The hub's tier cannot do what is asked", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            if (hub.Sku.Name.Known is not { } sku || HubTier.OfSku(sku) is not { } tier)
                continue;

            // Limits that all tiers share are no matter of the tier.
            if (tier.Letter == 'F')
            {
                CheckCount(context, hub.Endpoints, sku, tier.Endpoints, "routing endpoint");
                CheckCount(context, hub.Routes, sku, tier.Routes, "route");
                CheckCount(context, hub.Enrichments, sku, tier.Enrichments, "enrichment");
            }

            if (!tier.FiltersBuiltIn)
                CheckFilter(context, hub, sku);
            if (!tier.HasTwins)
            {
                CheckTwins(context, hub, sku);
                CheckEnrichments(context, hub, sku);
            }
        }
    }

    // Azure wants it said, and what the code leaves out is said to be covered.
    private static void CheckFilter(RuleContext context, IotHubView hub, string sku)
    {
        var rules = hub.NetworkRuleSet;
        if (rules.Self.Value is RecordValue && rules.ApplyToBuiltInEndpoint is var covers && (covers.Is(true) == Answer.Yes || covers.IsUnset()))
        {
            Report(
                context,
                covers.IsUnset() ? rules.Self : covers.Self,
                $"'{hub.Path}' filters its built-in endpoint, which {sku} hubs share with each other: choose S1 or better, or set ApplyToBuiltInEndpoint to false");
        }
    }

    private static void CheckCount<T>(RuleContext context, ListProperty<T> list, string sku, int greatest, string what)
    {
        // Items that are unknown may not be there at all.
        var count = list.Known.Count();
        if (count > greatest)
            Report(context, list.Self, $"'{list.Self.Owner.Path}' has {Text(count)} {what}s, and {sku} has room for {Text(greatest)}: choose another Sku");
    }

    private static void CheckTwins(RuleContext context, IotHubView hub, string sku)
    {
        // Azure takes the settings; there are no messages that they would hold for.
        if (hub.CloudToDevice is { Self.Value: RecordValue } settings)
        {
            Report(
                context,
                settings.Self,
                $"'{hub.Path}' has settings for messages to devices, which {sku} does not have: choose S1 or better",
                Severity.Suggestion);
        }

        foreach (var route in hub.Routes.Known)
        {
            if (route.Source.Known is { } source && TwinSources.Contains(source) && route.Enabled.Is(false) == Answer.No)
            {
                Report(
                    context,
                    route.Source.Self,
                    $"Route '{route.Self.Key}' of '{hub.Path}' takes {source}, which {sku} never sends: choose S1 or better",
                    Severity.Warning);
            }
        }
    }

    private static void CheckEnrichments(RuleContext context, IotHubView hub, string sku)
    {
        foreach (var enrichment in hub.Enrichments.Known)
        {
            if (enrichment.Value.Known is { } value && new ConditionName(value, 1).IsOfTwin)
            {
                Report(
                    context,
                    enrichment.Value.Self,
                    $"Enrichment '{enrichment.Key.Known}' of '{hub.Path}' adds '{value}' of the device's twin, and {sku} has no twins: choose S1 or better",
                    Severity.Warning);
            }
        }
    }

    private static void Report(RuleContext context, Property place, string message, Severity? severity = null) =>
        context.Report(place, message, severity, FindingData.Of((FindingData.Hub, place.Owner.Path)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
