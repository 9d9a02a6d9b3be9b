namespace IotVnetDsl.Planning.Tests.Resources.Examples;

public sealed record NetworkSecurityGroupExample : Example
{
    public NetworkSecurityGroup Doors => new("nsg-lines")
    {
        Rules =
        [
            new("devices", 100, TrafficDirection.Inbound, FirewallAction.Allow)
            {
                Protocol = TrafficProtocol.Tcp,
                Sources = ["192.168.0.0/17", "192.168.128.0/17"],
                SourcePorts = ["1024-32767", "32768-65535"],
                Destinations = ["10.63.1.0/24", "10.63.2.0/24"],
                DestinationPorts = ["8883", "5671", "443"],
                Description = "devices of the plant",
            },
            new("hub", 200, TrafficDirection.Inbound, FirewallAction.Allow) { SourceGroups = [Lines], DestinationGroups = [HubDoors, Lines], DestinationPorts = ["8883"] },
            new("rest", 4096, TrafficDirection.Inbound, FirewallAction.Deny) { Sources = ["VirtualNetwork"] },
        ],
    };

    public ApplicationSecurityGroup Lines => new("asg-lines");

    public ApplicationSecurityGroup HubDoors => new("asg-hub");

    public VirtualNetwork Network => new("vnet-lines")
    {
        AddressSpace = ["10.63.0.0/16"],
        Subnets =
        [
            new("lines", "10.63.1.0/24") { NetworkSecurityGroup = Doors, PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.NetworkSecurityGroupEnabled },
            new("open", "10.63.2.0/24"),
        ],
    };
}
