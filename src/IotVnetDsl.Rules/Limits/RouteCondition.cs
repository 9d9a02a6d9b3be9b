using System.Globalization;
using IotVnetDsl.Rules.Conditions;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A route's condition is one, of what the messages of its source have.</summary>
internal sealed class RouteCondition : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5008", "A route condition that does not parse, or that its source cannot have", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            foreach (var route in hub.Routes.Known)
                Check(context, hub, route.Condition, $"Condition of route '{route.Self.Key}' of '{hub.Path}'", route.Source.Known);
            Check(context, hub, hub.FallbackRoute.Condition, $"Condition of the fallback route of '{hub.Path}'", RouteSource.DeviceMessages);
        }
    }

    private static void Check(RuleContext context, IotHubView hub, TextProperty stated, string what, RouteSource? source)
    {
        // What Azure makes of an empty one, nobody says.
        if (stated.Known is not { } text || string.IsNullOrWhiteSpace(text))
            return;
        var condition = RoutingCondition.Parse(text);
        if (condition.Fault is { } fault)
            context.Report(stated, $"{what} does not parse: at character {Text(fault.At)}, {fault.Why}");
        else if (Absent(condition, source) is { } absent)
            context.Report(stated, $"{what} never holds: messages of {source} have no property '{absent.Text}' (character {Text(absent.At)}); they have {string.Join(", ", EventProperties.Of(source.ToString()!)!.Properties)}", Severity.Warning);
        else if (condition.Names.FirstOrDefault(name => name.IsOfTwin) is { } twin && hub.Sku.Name.Known is { } sku && HubTier.OfSku(sku) is { HasTwins: false })
            context.Report(stated, $"{what} never holds: it reads '{twin.Text}' (character {Text(twin.At)}), and {sku} has no twins", Severity.Warning);
    }

    private static ConditionName? Absent(RoutingCondition condition, RouteSource? source) =>
        source is { } known && EventProperties.Of(known.ToString()) is { } has
            ? condition.Names.FirstOrDefault(name => name.IsApplicationProperty && !has.Properties.Contains(name.Text, StringComparer.OrdinalIgnoreCase))
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
