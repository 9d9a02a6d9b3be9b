using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>A subnet reaches the accounts of its region by a service endpoint, or those of all.</summary>
internal sealed class StorageEndpointsOfSubnet : Rule
{
    private const string OfRegion = "Microsoft.Storage";
    private const string OfAll = "Microsoft.Storage.Global";

    public override RuleDescriptor Descriptor { get; } = new("IVD3043", "Both service endpoints of storage in one subnet", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var network in context.Each<VirtualNetworkView>())
        {
            foreach (var subnet in network.Subnets.Known)
            {
                var storage = subnet.ServiceEndpoints.Known.Where(endpoint => Is(endpoint, OfRegion) || Is(endpoint, OfAll)).ToArray();
                if (storage.Any(endpoint => Is(endpoint, OfRegion)) && storage.Any(endpoint => Is(endpoint, OfAll)))
                    context.Report(storage[storage.Length - 1], $"Subnet '{subnet.Name.Known}' of '{network.Path}' has {OfRegion} and {OfAll}, and Azure takes one of them in a subnet: leave out {OfRegion}, whose accounts the other reaches too");
            }
        }
    }

    private static bool Is(ServiceEndpointView endpoint, string name) => string.Equals(endpoint.Name.Known, name, StringComparison.OrdinalIgnoreCase);
}
