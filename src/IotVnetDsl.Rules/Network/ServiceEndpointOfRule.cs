using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet that a firewall lets in has the endpoint of the firewall's service.</summary>
internal sealed class ServiceEndpointOfRule : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3015", "A network rule names a subnet without the service endpoint that it needs", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var needed in ServiceEndpoints.All)
        {
            foreach (var target in context.Graph.OfType(needed.TargetType))
            {
                // What others let in, they have seen to.
                if (target["Existing"].Is(true) != Answer.No)
                    continue;
                foreach (var rule in target["Firewall"]["SubnetRules"].KnownItems())
                    Check(context, target, $"Firewall.SubnetRules[{rule.Key}]", rule.Value, needed);
            }
        }
    }

    private static void Check(RuleContext context, NodeView target, string propertyPath, GraphValue rule, NeededServiceEndpoint needed)
    {
        if (rule is not ReferenceValue reference || reference.Key.Text() is not { } name || context.Graph.Resolve(reference) is not { } network)
            return;

        foreach (var subnet in network["Subnets"].KnownItems().Where(subnet => subnet.Value["Name"].Is(name) == Answer.Yes).Take(1))
        {
            if (subnet.Value["ServiceEndpoints"].AnyItem(endpoint => Serves(endpoint, needed)) == Answer.No)
            {
                context.Report(
                    target,
                    propertyPath,
                    $"The firewall of '{target.Path}' lets subnet '{name}' of '{network.Path}' in, which has no service endpoint {needed.Services[0]}: "
                        + "Azure refuses the rule; add it to the subnet's ServiceEndpoints",
                    data: FindingData.Of((FindingData.Network, network.Path), (FindingData.Subnets, $"Subnets[{subnet.Key}]"), (FindingData.Service, needed.Services[0])));
            }
        }
    }

    private static Answer Serves(GraphValue endpoint, NeededServiceEndpoint needed) =>
        needed.Services.Select(service => endpoint["Name"].Is(service)).Any();
}
