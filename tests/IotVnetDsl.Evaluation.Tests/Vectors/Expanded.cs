// complete
using IotVnetDsl;

// Conveniences expand into the real resources; shared zones list what wants them.
public sealed record Expanded : Topology
{
    public override string Id => "expanded";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public VirtualNetwork Plant => new("plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
    public IotHub Hub => new("hub");
    public EventHubsNamespace Events => new("events-of-plant") { EventHubs = ["telemetry"] };
    public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Plant.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    public PrivateEndpoint EventsEndpoint => new("pe-events", Events, Plant.Subnet("endpoints")) { SubResource = SubResource.Namespace, Dns = Dns.PrivateZones };
}
