namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>A private endpoint at addresses of its own, in a group that security rules know.</summary>
public sealed record PrivateEndpointAddressExample : Example
{
    public VirtualNetwork Network => new("vnet-fixed") { AddressSpace = ["10.40.0.0/16"], Subnets = [new("endpoints", "10.40.1.0/24")] };

    public ApplicationSecurityGroup Doors => new("asg-doors");

    public IotHub Hub => new("fixed-address-hub") { Sku = IotHubSku.S1 };

    public PrivateEndpoint HubEndpoint => new("pe-fixed", Hub, Network.Subnet("endpoints"))
    {
        Addresses = [new("iotHub", "10.40.1.10"), new("eventHub", "10.40.1.11")],
        ApplicationSecurityGroups = [Doors],
    };
}
