using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class ClientWithoutEndpointFixTests
{
    private const string Key = "private-endpoint:Network/Subnets[endpoints]";

    [Fact]
    public Task Declares_a_private_endpoint_behind_what_is_used() => FixTest<ClientWithoutEndpointFix>.Members(
        Plant("{|IVD4033:Recipes|}", ""),
        Plant("Recipes", """

            public PrivateEndpoint RecipesEndpoint => new($"pe-{Recipes.Name}", Recipes, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        """),
        Key);

    [Fact]
    public Task Declares_one_for_each_of_three() => FixTest<ClientWithoutEndpointFix>.Members(
        Three("{|IVD4033:", "|}", ""),
        Three("", "", string.Concat(new[] { "North", "South", "West" }.Select(line => $$"""

                public PrivateEndpoint {{line}}Endpoint => new($"pe-{{{line}}.Name}", {{line}}, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

            """)).TrimEnd() + "\n"),
        Key,
        iterations: 3);

    [Fact]
    public Task Begins_with_the_network_that_the_client_is_in() => FixTest<ClientWithoutEndpointFix>.Members(
        Networks + Used("{|IVD4033:Recipes|}"),
        Networks + """
            public StorageAccount Recipes => new("contosorecipes") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

            public PrivateEndpoint RecipesEndpoint => new($"pe-{Recipes.Name}", Recipes, Works.Subnet("lines")) { Dns = Dns.PrivateZones };
            public Client Lines => new(Location.InSubnet(Works.Subnet("lines"))) { Uses = [Recipes] };
        """);

    private const string Networks = """
            public VirtualNetwork Alone => new("vnet-alone") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("lines", "10.2.1.0/24")] };
            public VirtualNetwork Works => new("vnet-works") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("lines", "10.0.1.0/24")] };

        """;

    private static string Used(string used) => $$"""
            public StorageAccount Recipes => new("contosorecipes") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public Client Lines => new(Location.InSubnet(Works.Subnet("lines"))) { Uses = [{{used}}] };
        """;

    private static string Plant(string used, string endpoint) => $$"""
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public StorageAccount Recipes => new("contosorecipes") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        {{endpoint}}    public Client Lines => new(Location.InSubnet(Network.Subnet("endpoints"))) { Uses = [{{used}}] };
        """;

    private static string Three(string before, string after, string endpoints) => $$"""
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public StorageAccount North => new("contosonorth") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
        {{endpoints}}    public StorageAccount South => new("contososouth") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public StorageAccount West => new("contosowest") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public Client Lines => new(Location.InSubnet(Network.Subnet("endpoints"))) { Uses = [{{before}}North{{after}}, {{before}}South{{after}}, {{before}}West{{after}}] };
        """;
}
