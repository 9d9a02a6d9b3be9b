using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Network;

/// <summary>Clients on premises resolve the names of what they reach by private endpoints.</summary>
internal sealed class OnPremisesNames : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3017", "Clients on premises cannot resolve private names", Severity.Warning);

    public override void Check(RuleContext context)
    {
        // One that others keep is stated as existing.
        if (context.Graph.OfType("DnsResolver").Any() || context.Graph.IsOpen("DnsResolver"))
            return;

        foreach (var client in context.Graph.OfType("Client").Where(client => client["Location"]["Kind"].Is("OnPremises") == Answer.Yes))
        {
            if (Used(client).Select(target => Endpoint(context.Graph, target)).FirstOrDefault(found => found is not null) is { } endpoint)
            {
                context.Report(
                    client,
                    "Location",
                    $"'{client.Path}' is on premises, where the private name behind '{endpoint.Path}' resolves only by a resolver in the network: "
                        + "declare a DnsResolver, or the one that others keep as Existing");
            }
        }
    }

    private static IEnumerable<string> Used(NodeView client) => client["Uses"].KnownItems().Concat(client["Reads"].KnownItems())
        .Select(item => item.Value).OfType<ReferenceValue>().Select(reference => reference.Path).OfType<string>();

    // DNS servers of the network's own may be asked from outside.
    private static NodeView? Endpoint(GraphView graph, string target) => graph.OfType("PrivateEndpoint")
        .Where(endpoint => endpoint["Target"].LeadsTo(target) == Answer.Yes
            && graph.Resolve(endpoint["Subnet"]) is { } network && network["DnsServers"].IsSet() == Answer.No)
        .Select(endpoint => (NodeView?)endpoint).FirstOrDefault();
}
