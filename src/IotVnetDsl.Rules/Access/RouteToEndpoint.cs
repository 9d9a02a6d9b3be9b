using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A route leads to an endpoint that its hub has.</summary>
internal sealed class RouteToEndpoint : Rule
{
    private const string BuiltIn = "events";

    public override RuleDescriptor Descriptor { get; } =
        new("IVD4011", "A route to an endpoint that does not exist", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Graph.OfType("IotHub"))
        {
            // Endpoints that are not set are left as they are: what is there, the code does not say.
            if (hub["Endpoints"] is not SequenceValue endpoints)
                continue;

            foreach (var route in hub["Routes"].KnownItems())
            {
                if (route.Value["Endpoint"].Text() is { } name && Has(endpoints, name) == Answer.No)
                    Report(context, hub, route, name, endpoints);
            }
        }
    }

    // Azure compares names of endpoints ignoring case.
    private static Answer Has(SequenceValue endpoints, string name) =>
        string.Equals(name, BuiltIn, StringComparison.OrdinalIgnoreCase).ToAnswer().Or(endpoints.AnyItem(endpoint => endpoint["Name"].Is(name)));

    private static void Report(RuleContext context, NodeView hub, KeyValuePair<string, GraphValue> route, string name, SequenceValue endpoints)
    {
        var names = endpoints.Items.Select(endpoint => endpoint["Name"].Text()).OfType<string>().Append(BuiltIn).ToImmutableArray();
        var nearest = NearestName.Among(names, name);
        context.Report(
            hub,
            $"Routes[{route.Key}].Endpoint",
            $"Route '{route.Key}' of '{hub.Path}' leads to endpoint '{name}', which the hub does not have; "
                + (nearest is null ? $"it has {string.Join(", ", names)}" : $"the nearest name is '{nearest}'"),
            data: nearest is null ? null : FindingData.Of((FindingData.Nearest, nearest)));
    }
}
