using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Messages;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A route leads to an endpoint that its hub has.</summary>
internal sealed class RoutedEndpoint : Rule
{
    /// <summary>The name of the endpoint that every hub has.</summary>
    public const string BuiltIn = "events";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD4011", "A route leads to an endpoint that does not exist", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            foreach (var route in hub.Routes.Known)
            {
                if (route.Endpoint.Known is { } name && IsEndpoint(hub, name) == Answer.No)
                    Report(context, hub, route, name);
            }
        }
    }

    public static bool IsBuiltIn(string name) => string.Equals(name, BuiltIn, StringComparison.OrdinalIgnoreCase);

    private static Answer IsEndpoint(IotHubView hub, string name) => IsBuiltIn(name)
        .ToAnswer()
        .Or(hub.Endpoints.Any(endpoint => endpoint.Name.Is(name)));

    private static void Report(RuleContext context, IotHubView hub, RouteView route, string name)
    {
        var names = hub.Endpoints.Known.Select(endpoint => endpoint.Name.Known).OfType<string>().Append(BuiltIn).ToArray();
        var nearest = NearestName.Among(names, name);
        context.Report(
            route.Endpoint,
            $"Route '{route.Self.Key}' of '{hub.Path}' leads to endpoint '{name}', which the hub does not have; it has {Listing.Of(names)}",
            data: nearest is null ? null : FindingData.Of((FindingData.Nearest, nearest)));
    }
}
