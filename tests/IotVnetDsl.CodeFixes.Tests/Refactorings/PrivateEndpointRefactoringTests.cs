using IotVnetDsl.CodeFixes.Refactorings;

namespace IotVnetDsl.CodeFixes.Tests.Refactorings;

public class PrivateEndpointRefactoringTests
{
    private const string Network = """
            public VirtualNetwork Net => new("vnet")
            {
                AddressSpace = ["10.1.0.0/16"],
                Subnets = [new("endpoints", "10.1.1.0/24"), new("GatewaySubnet", "10.1.255.0/27"), new("apps", "10.1.2.0/24") { Delegation = "Microsoft.Web/serverFarms" }],
            };

        """;

    [Fact]
    public async Task Declares_the_endpoint_behind_the_resource() => Assert.Equal(
        [Source.Plant(Network + """
                public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };

                public PrivateEndpoint ArchiveEndpoint => new($"pe-{Archive.Name}", Archive, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            """)],
        await OpenFile.Apply<PrivateEndpointRefactoring>(Source.Plant(Network + """
                public StorageAccount Arch$$ive => new("archive") { Containers = ["telemetry"] };
            """), "Add a private endpoint with its zones in subnet 'endpoints' of Net"));

    [Fact]
    public async Task Takes_its_place_among_the_endpoints_that_there_are_in_the_layout_of_the_file()
    {
        var before = Source.Plant(Network + """
                public KeyVault Keys => new("keys", "00000000-0000-0000-0000-000000000000");

                public IotHub Hub$$ => new("hub");

                public PrivateEndpoint KeysEndpoint => new("pe-keys", Keys, Net.Subnet("endpoints"));
            """);
        var after = Source.Plant(Network + """
                public KeyVault Keys => new("keys", "00000000-0000-0000-0000-000000000000");

                public IotHub Hub => new("hub");

                public PrivateEndpoint KeysEndpoint => new("pe-keys", Keys, Net.Subnet("endpoints"));

                public PrivateEndpoint HubEndpoint => new($"pe-{Hub.Name}", Hub, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
            """);

        Assert.Equal(
            [Source.InBlockNamespace(after)],
            await OpenFile.Apply<PrivateEndpointRefactoring>(Source.InBlockNamespace(before), "Add a private endpoint with its zones in subnet 'endpoints' of Net"));
    }

    [Fact]
    public async Task Is_offered_per_network_that_has_none() => Assert.Equal(
        ["Add a private endpoint with its zones in subnet 'lines' of Other"],
        await OpenFile.Offers<PrivateEndpointRefactoring>(Source.Plant(Network + """
                public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("lines", "10.2.1.0/24")] };
                public IotHub Hub => n$$ew("hub");
                public PrivateEndpoint HubEndpoint => new("pe", Hub, Net.Subnet("endpoints"));
            """)));

    [Theory]
    [InlineData("""    public RouteTable Ta$$ble => new("routes");""")]
    [InlineData("""    public IotHub Hub => new("hub") { Capa$$city = 1 };""")]
    [InlineData("""    public string Te$$xt => "hub";""")]
    [InlineData("""    public static IotHub Hu$$b => new("hub");""")]
    public async Task Is_not_offered_elsewhere(string member) => Assert.Empty(await OpenFile.Offers<PrivateEndpointRefactoring>(Source.Plant(Network + member)));
}
