using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A routing endpoint gets messages: an enabled route leads to it.</summary>
internal sealed class UsedEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4012", "No enabled route leads to the endpoint", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            var meant = Meant(hub);
            foreach (var endpoint in hub.Endpoints.Known)
            {
                if (endpoint.Name.Known is { } name && !meant.Contains(name) && hub.Routes.Any(route => LeadsTo(route, name)) == Answer.No)
                {
                    context.Report(
                        endpoint,
                        $"No enabled route of '{hub.Path}' leads to endpoint '{name}': it never gets a message"
                        + (hub.Routes.IsUnset() ? "; Routes are not set, and a new hub has none" : ""));
                }
            }
        }
    }

    // A route that is mistyped has a rule of its own; the endpoint that it means gets its messages as soon as that is mended.
    private static HashSet<string> Meant(IotHubView hub)
    {
        var names = hub.Endpoints.Known.Select(endpoint => endpoint.Name.Known).OfType<string>().ToArray();
        var mistyped = hub.Routes.Known
            .Where(route => route.Enabled.Is(false) != Answer.Yes)
            .Select(route => route.Endpoint.Known)
            .OfType<string>()
            .Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase) && !RoutedEndpoint.IsBuiltIn(name));
        return new HashSet<string>(mistyped.Select(name => NearestName.Among(names, name)).OfType<string>(), StringComparer.OrdinalIgnoreCase);
    }

    private static Answer LeadsTo(RouteView route, string name) => route.Endpoint.Is(name).And(route.Enabled.Is(false).Not());
}
