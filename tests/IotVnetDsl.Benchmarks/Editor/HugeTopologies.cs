namespace IotVnetDsl.Benchmarks.Editor;

/// <summary>Topologies of very much of one thing, where rules would multiply what they look at.</summary>
internal static class HugeTopologies
{
    private const string Network = """
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [new("ends", "10.1.0.0/16"), new("apps", "10.2.0.0/16")] };
        """;

    /// <summary>Each by what it is, with the topology's members.</summary>
    public static IEnumerable<(string What, string Members)> All()
    {
        yield return ("clients times hubs", """
            public IEnumerable<IotHub> Hubs => Enumerable.Range(0, 300).Select(number => new IotHub("hub" + number) { Sku = IotHubSku.S1 });
            public IEnumerable<Client> Devices => Enumerable.Range(0, 300).Select(number => new Client(Location.Internet) { Uses = [.. Hubs] });
            """);
        yield return ("very many clients of one hub behind very many addresses", """
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1, NetworkRuleSet = new() { IpRules = [.. Enumerable.Range(0, 1_000).Select(number => new HubIpRule("r" + number, $"20.{number / 256}.{number % 256}.0/24"))] } };
            public IEnumerable<Client> Devices => Enumerable.Range(0, 2_000).Select(number => new Client(Location.OnInternet($"20.{number / 256}.{number % 256}.7")) { Uses = [Hub] });
            """);
        yield return ("networks that all peer with one", """
            public VirtualNetwork Center => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("ends", "10.0.1.0/24")] };
            public IEnumerable<VirtualNetwork> Spokes => Enumerable.Range(0, 1_000).Select(number => new VirtualNetwork("spoke" + number) { AddressSpace = [$"10.{1 + number / 250}.{number % 250}.0/24"], Subnets = [new("apps", $"10.{1 + number / 250}.{number % 250}.0/25")] });
            public IEnumerable<VirtualNetworkPeering> Out => Spokes.Select(spoke => new VirtualNetworkPeering("out-" + spoke.Name, Center, spoke));
            public IEnumerable<VirtualNetworkPeering> In => Spokes.Select(spoke => new VirtualNetworkPeering("in", spoke, Center));
            """);
        yield return ("peerings in a circle", """
            public IEnumerable<VirtualNetwork> Nets => Enumerable.Range(0, 1_000).Select(number => new VirtualNetwork("net" + number) { AddressSpace = [$"10.{number / 250}.{number % 250}.0/24"] });
            public IEnumerable<VirtualNetworkPeering> Next => Nets.Zip(Nets.Skip(1).Append(Nets.First()), (one, other) => new VirtualNetworkPeering("next", one, other));
            public IEnumerable<VirtualNetworkPeering> Back => Nets.Zip(Nets.Skip(1).Append(Nets.First()), (one, other) => new VirtualNetworkPeering("back", other, one));
            """);
        yield return ("networks that all peer with each other", """
            public IEnumerable<VirtualNetwork> Nets => Enumerable.Range(0, 60).Select(number => new VirtualNetwork("net" + number) { AddressSpace = ["10.0.0.0/24"] });
            public IEnumerable<VirtualNetworkPeering> All => Nets.SelectMany(one => Nets.Where(other => other.Name != one.Name).Select(other => new VirtualNetworkPeering("to-" + other.Name, one, other)));
            """);
        yield return ("roles at one scope", """
            public StorageAccount Archive => new("archive") { Containers = ["c"] };
            public IEnumerable<UserAssignedIdentity> People => Enumerable.Range(0, 2_000).Select(number => new UserAssignedIdentity("id" + number));
            public IEnumerable<RoleAssignment> Roles => People.SelectMany(one => new[] { new RoleAssignment(one.Principal, Role.StorageBlobDataContributor, Archive), new RoleAssignment(one.Principal, Role.StorageBlobDataReader, Archive), new RoleAssignment(one.Principal, Role.StorageBlobDataContributor, Archive.Container("c")) });
            """);
        yield return ("security rules of ports", $$"""
            {{Network}}
            public NetworkSecurityGroup Group => new("nsg") { Rules = [.. Enumerable.Range(0, 3_000).Select(number => new SecurityRule("r" + number, 100 + number, TrafficDirection.Inbound, number % 2 == 0 ? FirewallAction.Allow : FirewallAction.Deny) { Protocol = TrafficProtocol.Tcp, Sources = [$"10.{number / 256}.{number % 256}.0/24"], SourcePorts = ["*"], Destinations = ["10.1.0.0/16"], DestinationPorts = [$"{number}-{number + 5_000}", "443", "8883"] })] };
            public VirtualNetwork Guarded => new("guarded") { AddressSpace = ["10.128.0.0/16"], Subnets = [new("ends", "10.128.1.0/24") { NetworkSecurityGroup = Group, PrivateEndpointNetworkPolicies = PrivateEndpointNetworkPolicies.Enabled }, new("apps", "10.128.2.0/24") { NetworkSecurityGroup = Group }] };
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1 };
            public PrivateEndpoint Door => new("pe", Hub, Guarded.Subnet("ends")) { Dns = Dns.PrivateZones };
            public IEnumerable<Client> Apps => Enumerable.Range(0, 200).Select(_ => new Client(Location.InSubnet(Guarded.Subnet("apps"))) { Uses = [Hub] });
            """);
        yield return ("zones times networks", """
            public IEnumerable<VirtualNetwork> Nets => Enumerable.Range(0, 60).Select(number => new VirtualNetwork("net" + number) { AddressSpace = [$"10.{number}.0.0/16"] });
            public IEnumerable<PrivateDnsZone> Zones => Enumerable.Range(0, 60).Select(number => new PrivateDnsZone($"z{number}.example.com"));
            public IEnumerable<PrivateDnsZoneLink> Links => Zones.SelectMany(zone => Nets.Select(net => new PrivateDnsZoneLink("to-" + net.Name, zone, net)));
            """);
        yield return ("routes of one hub", """
            public StorageAccount Archive => new("archive") { Containers = ["c"] };
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("c"))], Routes = [.. Enumerable.Range(0, 10_000).Select(number => new Route("r" + number, RouteSource.DeviceMessages, "archive") { Condition = $"$body.site = 'a{number}' AND temperature > {number}" })] };
            """);
        yield return ("routes of one name", """
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1, Routes = [.. Enumerable.Range(0, 5_000).Select(_ => new Route("r", RouteSource.DeviceMessages, "events"))] };
            """);
        yield return ("a route's condition nested very deeply", """
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1, Routes = [new("r", RouteSource.DeviceMessages, "events") { Condition = new string('(', 10_000) + "a = 1" + new string(')', 10_000) }, new("n", RouteSource.DeviceMessages, "events") { Condition = string.Concat(Enumerable.Repeat("NOT ", 5_000)) + "a" }, new("f", RouteSource.DeviceMessages, "events") { Condition = string.Concat(Enumerable.Repeat("abs(", 5_000)) + "1" + new string(')', 5_000) + " = 1" }, new("m", RouteSource.DeviceMessages, "events") { Condition = string.Concat(Enumerable.Repeat("-", 10_000)) + "1 = 1" }, new("d", RouteSource.DeviceMessages, "events") { Condition = "$body" + string.Concat(Enumerable.Repeat(".a[0]", 4_000)) + " = 1" }] };
            """);
        yield return ("a name and a format of very many characters", """
            public StorageAccount Archive => new(string.Concat(Enumerable.Repeat("abcdefgh", 4_000))) { Containers = [string.Concat(Enumerable.Repeat("c-", 16_000))] };
            public IotHub Hub => new(string.Concat(Enumerable.Repeat("h", 32_000))) { Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("c")) { FileNameFormat = string.Concat(Enumerable.Repeat("{iothub}/", 3_600)) }], Routes = [new("r", RouteSource.DeviceMessages, string.Concat(Enumerable.Repeat("archive", 4_000)))] };
            """);
        yield return ("references to very many names nearly the same", """
            public StorageAccount Archive => new("archive") { Containers = [.. Enumerable.Range(0, 500).Select(number => string.Concat(Enumerable.Repeat("container", 6)) + number)] };
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, Endpoints = [.. Enumerable.Range(0, 500).Select(number => new StorageEndpoint("e" + number, Archive.Container(string.Concat(Enumerable.Repeat("container", 6)) + "x" + number)))] };
            """);
        yield return ("references that nothing declares", """
            private static StorageAccount Other(int number) => new("other" + number) { Containers = ["c"] };
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 1_500).Select(number => new StorageAccount("archive" + number));
            public IEnumerable<IotHub> Hubs => Enumerable.Range(0, 1_500).Select(number => new IotHub("hub" + number) { Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, FileUpload = new(Other(number).Container("c")) });
            """);
        yield return ("blocks with a gap after each, too small and in each other", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 5_000).Select(number => new Subnet("s" + number, $"10.{number / 128}.{number % 128 * 2}.0/30")), .. Enumerable.Range(0, 5_000).Select(number => new Subnet("t" + number, $"10.{number / 128}.{number % 128 * 2}.0/29"))] };
            """);
        yield return ("address spaces by the thousand", """
            public VirtualNetwork Net => new("vnet") { AddressSpace = [.. Enumerable.Range(0, 5_000).Select(number => $"10.{number / 256}.{number % 256}.0/24")], Subnets = [.. Enumerable.Range(0, 5_000).Select(number => new Subnet("s" + number, $"10.{number / 256}.{number % 256}.0/25"))] };
            public VirtualNetwork Other => new("other") { AddressSpace = [.. Enumerable.Range(0, 5_000).Select(number => $"10.{number / 256}.{number % 256}.128/25")] };
            public VirtualNetworkPeering There => new("there", Net, Other);
            public VirtualNetworkPeering Back => new("back", Other, Net);
            """);
        yield return ("modules by the thousand", """
            public sealed record Site(string Key) : Module
            {
                public override string Name { get; init; } = Key;
                public StorageAccount Archive => new("archive" + Key) { Containers = ["c"] };
                public IotHub Hub => new("hub" + Key) { Sku = IotHubSku.S1, Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("c"))], Routes = [new("r", RouteSource.DeviceMessages, "archive")] };
            }
            public IEnumerable<Site> Sites => Enumerable.Range(0, 1_000).Select(number => new Site("s" + number));
            """);
        yield return ("identities of one hub", """
            public IEnumerable<UserAssignedIdentity> People => Enumerable.Range(0, 1_000).Select(number => new UserAssignedIdentity("id" + number));
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 1_000).Select(number => new StorageAccount("archive" + number) { Containers = ["c"] });
            public IotHub Hub => new("hub") { Sku = IotHubSku.S1, Identity = Identity.UserAssigned([.. People]), Endpoints = [.. Archives.Select(archive => new StorageEndpoint(archive.Name, archive.Container("c")))], Routes = [.. Archives.Select(archive => new Route("r" + archive.Name, RouteSource.DeviceMessages, archive.Name))] };
            """);
        yield return ("endpoints times networks", """
            public IEnumerable<VirtualNetwork> Nets => Enumerable.Range(0, 100).Select(number => new VirtualNetwork("net" + number) { AddressSpace = [$"10.{number}.0.0/16"], Subnets = [new("ends", $"10.{number}.1.0/24")] });
            public IEnumerable<IotHub> Hubs => Enumerable.Range(0, 10).Select(number => new IotHub("hub" + number) { Sku = IotHubSku.S1 });
            public IEnumerable<PrivateEndpoint> Doors => Nets.SelectMany(net => Hubs.Select(hub => new PrivateEndpoint($"pe-{net.Name}-{hub.Name}", hub, net.Subnet("ends")) { Dns = Dns.PrivateZones }));
            public IEnumerable<Client> Apps => Nets.Select(net => new Client(Location.InSubnet(net.Subnet("ends"))) { Uses = [.. Hubs] });
            """);
        yield return ("locks and settings of everything", """
            public IEnumerable<StorageAccount> Archives => Enumerable.Range(0, 2_000).Select(number => new StorageAccount("archive" + number));
            public IEnumerable<ManagementLock> Locks => Archives.Select(archive => new ManagementLock("keep", LockLevel.CanNotDelete, archive));
            """);
        yield return ("routes of a table", """
            public RouteTable Table => new("table") { Routes = [.. Enumerable.Range(0, 5_000).Select(number => new TableRoute("r" + number, $"10.{number / 256}.{number % 256}.0/24", NextHop.VirtualAppliance) { NextHopAddress = "10.200.0.4" })] };
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [.. Enumerable.Range(0, 200).Select(number => new Subnet("s" + number, $"10.201.{number}.0/24") { RouteTable = Table })] };
            """);
    }
}
