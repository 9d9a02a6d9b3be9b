using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A private endpoint stands in a subnet that is nobody else's.</summary>
internal sealed class EndpointSubnet : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3007", "A private endpoint in a reserved or delegated subnet", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Graph.OfType("PrivateEndpoint"))
        {
            if (endpoint["Subnet"] is ReferenceValue { Child: not null } subnet && subnet.Key.Text() is { } name && Owner(context.Graph, subnet, name) is { } owner)
            {
                context.Report(
                    endpoint,
                    "Subnet",
                    $"'{endpoint.Path}' is to stand in subnet '{name}', which is {owner}: Azure refuses a private endpoint there; use a subnet of its own");
            }
        }
    }

    private static string? Owner(GraphView graph, ReferenceValue reference, string name)
    {
        if (ReservedSubnets.Find(name) is { } reserved)
            return $"kept for {reserved.Use}";
        var delegations = graph.Resolve(reference)?["Subnets"].KnownItems()
            .Where(subnet => subnet.Value["Name"].Is(name) == Answer.Yes)
            .Select(subnet => subnet.Value["Delegation"].Text())
            .OfType<string>();
        return delegations?.FirstOrDefault() is { } service ? $"delegated to {service}" : null;
    }
}
