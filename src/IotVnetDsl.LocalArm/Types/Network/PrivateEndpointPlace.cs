using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Where a private endpoint may be.</summary>
internal static class PrivateEndpointPlace
{
    private const int MostInNetwork = 1000;
    private const int MostInNetworkWithBasicPolicies = 5000;

    public static ResourceRecord Check(WriteContext write)
    {
        var subnet = NetworkResource.Referenced(write, "properties.subnet.id", Subnet.TypeName);
        var network = write.Cloud.Store.Find(subnet.Id.Parent!)!;
        if (network.Body.Text("location") != write.Body.Text("location") || !network.Id.Subscription!.Equals(write.Id.Subscription))
            throw NetworkResource.InvalidReference(subnet.Id.Text, write.Id);
        if (write.Cloud.InForce(network.Id) is null || write.Cloud.Store.RunningOn(network.Id) is not null)
        {
            throw new ArmError(409, "ReferencedResourceNotProvisioned",
                $"Cannot proceed with operation because resource {network.Id.Text} used by resource {write.Id.Text} is not in Succeeded state.") { RetryAfter = write.Cloud.Timing.RetryAfter };
        }

        if (Subnet.Reserved.Contains(subnet.Id.Name, StringComparer.OrdinalIgnoreCase))
            throw Refused(write, $"subnet {subnet.Id.Text} is reserved for the service that its name says");
        if (subnet.Body.Items("properties.delegations") is [var delegation, ..])
            throw Refused(write, $"subnet {subnet.Id.Text} is delegated to {delegation.Text("properties.serviceName")}");
        CheckCount(write, network);
        return subnet;
    }

    private static void CheckCount(WriteContext write, ResourceRecord network)
    {
        var most = network.Body.Says("properties.privateEndpointVNetPolicies", "Basic") ? MostInNetworkWithBasicPolicies : MostInNetwork;
        var count = write.Cloud.Store.OfType(PrivateEndpoint.TypeName)
            .Count(other => ResourceId.TryParse(other.Body.Text("properties.subnet.id"))?.Parent?.Equals(network.Id) == true);
        if (write.IsCreate && count >= most)
        {
            throw new ArmError(400, "PrivateEndpointsPerVirtualNetworkLimitReached",
                $"Virtual network {network.Id.Text} has {count} private endpoints, the most it can have.");
        }
    }

    private static ArmError Refused(WriteContext write, string reason) =>
        new(400, "InvalidRequestFormat", $"Private endpoint {write.Id.Text} cannot be created: {reason}.");
}
