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

            foreach (var endpoint in hub["Endpoints"].KnownItems())
            {
                if (endpoint.Value["Name"].Text() is { } name && routes.AnyItem(route => LeadsTo(route, name)) == Answer.No)
                {
                    context.Report(
                        hub, $"Endpoints[{endpoint.Key}]", $"No enabled route of '{hub.Path}' leads to endpoint '{name}': it never gets a message");
                }
            }
        }
    }

    private static Answer LeadsTo(GraphValue route, string name) => route["Endpoint"].Is(name).And(route["Enabled"].Is(false).Not());
}
