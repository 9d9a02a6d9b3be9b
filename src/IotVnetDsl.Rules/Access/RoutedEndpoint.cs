using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A route leads to an endpoint that its hub has.</summary>
internal sealed class RoutedEndpoint : Rule
{
    private const string BuiltIn = "events";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD4011", "A route leads to an endpoint that does not exist", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            foreach (var route in hub["Routes"].KnownItems())
            {
                if (route.Value["Endpoint"].Text() is { } name && IsEndpoint(hub, name) == Answer.No)
                    Report(context, hub, $"Routes[{route.Key}].Endpoint", route.Key, name);
            }
        }
    }

    /// <summary>The name of the endpoint that every hub has.</summary>
    public static bool IsBuiltIn(string name) => string.Equals(name, BuiltIn, StringComparison.OrdinalIgnoreCase);

    private static Answer IsEndpoint(NodeView hub, string name) => IsBuiltIn(name)
        .ToAnswer()
        .Or(hub["Endpoints"].AnyItem(endpoint => endpoint["Name"].Is(name)));

    private static void Report(RuleContext context, NodeView hub, string propertyPath, string route, string name)
    {
        var names = hub["Endpoints"].KnownItems().Select(endpoint => endpoint.Value["Name"].Text()).OfType<string>().Append(BuiltIn).ToArray();
        var nearest = NearestName.Among(names, name);
        context.Report(
            hub,
            propertyPath,
            $"Route '{route}' of '{hub.Path}' leads to endpoint '{name}', which the hub does not have; it has {string.Join(", ", names)}",
            data: nearest is null ? null : FindingData.Of((FindingData.Nearest, nearest)));
    }
}
