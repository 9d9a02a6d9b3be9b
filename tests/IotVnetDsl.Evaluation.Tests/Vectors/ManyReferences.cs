// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record ManyReferences : Topology
{
    public override string Id => "references";
    public override ResourceGroup ResourceGroup => new("rg-references", Region.EastUS);
    public ResourceGroup Other => new("rg-other", Region.WestUS2);
    public UserAssignedIdentity Reader => new("reader") { ResourceGroup = Other };
    public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("s", "10.0.0.0/24")] };
    public EventHubsNamespace Streams => new("streams") { EventHubs = ["telemetry", new("alarms") { PartitionCount = 2 }] };
    public ServiceBusNamespace Messages => new("messages") { Queues = ["q"], Topics = ["t"], Sku = ServiceBusSku.Premium };
    public StorageAccount Archive => new("archive") { Firewall = new() { DefaultAction = FirewallAction.Deny, SubnetRules = [Net.Subnet("s")] } };
    public IotHub Hub => new("hub")
    {
        Identity = Identity.UserAssigned(Reader) with { System = true },
        Endpoints =
        [
            new EventHubEndpoint("e", Streams.EventHub("telemetry")) { Authentication = EndpointAuthentication.UserAssigned(Reader) },
            new ServiceBusQueueEndpoint("q", Messages.Queue("q")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("QUEUE")) },
            new ServiceBusTopicEndpoint("t", Messages.Topic("t")),
            new StorageEndpoint("s", Archive.Container("c")),
        ],
    };
    public RoleAssignment Reads => new(Reader.Principal, Role.StorageBlobDataContributor, Archive);
    public RoleAssignment Elsewhere => new(Hub.SystemIdentity, Role.WithId(new string('0', 3)), new StorageAccount("nowhere"));
    public Client Lines => new(Location.OnPremises("192.168.0.0/16", "172.16.0.0/12")) { Uses = [Hub, Archive] };
    public Client Services => new(Location.InSubnet(Net.Subnet("s"))) { Reads = [Hub] };
    public PrivateEndpoint Endpoint => new("pe", Hub, Net.Subnet("s")) { Dns = Dns.PrivateZones };
}
