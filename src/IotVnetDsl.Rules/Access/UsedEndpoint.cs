using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A routing endpoint gets messages: an enabled route leads to it.</summary>
internal sealed class UsedEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4012", "No enabled route leads to the endpoint", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            // Routes that are not set are left as they are: what is there, the code does not say.
            if (hub["Routes"] is not SequenceValue routes)
                continue;

            var meant = Meant(hub, routes);
            foreach (var endpoint in hub["Endpoints"].KnownItems())
            {
                if (endpoint.Value["Name"].Text() is { } name && !meant.Contains(name) && routes.AnyItem(route => LeadsTo(route, name)) == Answer.No)
                {
                    context.Report(
                        hub, $"Endpoints[{endpoint.Key}]", $"No enabled route of '{hub.Path}' leads to endpoint '{name}': it never gets a message");
                }
            }
        }
    }

    // A route that is mistyped has a rule of its own; the endpoint that it means gets its messages as soon as that is mended.
    private static HashSet<string> Meant(NodeView hub, SequenceValue routes)
    {
        var names = hub["Endpoints"].KnownItems().Select(endpoint => endpoint.Value["Name"].Text()).OfType<string>().ToArray();
        var mistyped = routes.KnownItems()
            .Where(route => route.Value["Enabled"].Is(false) != Answer.Yes)
            .Select(route => route.Value["Endpoint"].Text())
            .OfType<string>()
            .Where(name => !names.Contains(name, StringComparer.OrdinalIgnoreCase) && !RoutedEndpoint.IsBuiltIn(name));
        return new HashSet<string>(mistyped.Select(name => NearestName.Among(names, name)).OfType<string>(), StringComparer.OrdinalIgnoreCase);
    }

    private static Answer LeadsTo(GraphValue route, string name) => route["Endpoint"].Is(name).And(route["Enabled"].Is(false).Not());
}
