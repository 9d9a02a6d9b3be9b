using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Apply.Bodies;

public sealed class MissingSecretsTests
{
    [Fact]
    public void Nothing_is_written_where_a_variable_is_not_set()
    {
        using var arm = new LocalArmInProcess();

        var result = arm.Run(arm.Plan(new Tunnels("IOTVNET_NOT_SET", "IOTVNET_NOT_SET_EITHER").Graph()), arm.Options with { Secrets = new SecretReader() });

        var error = Assert.Single(result.Errors);
        Assert.Equal(("IVD9004", "EastTunnel"), (error.Id, error.Path));
        Assert.Equal(
            "'EastTunnel' (east): the environment variable 'IOTVNET_NOT_SET' is not set; the secret is taken from it; "
                + "the environment variable 'IOTVNET_NOT_SET_EITHER' is not set; the secret is taken from it. Nothing was changed.",
            error.Message);
        Assert.Empty(result.Done);
    }

    [Fact]
    public void What_is_not_sent_is_not_missed()
    {
        using var arm = new LocalArmInProcess();
        var graph = new Tunnels("PATH", "PATH").Graph();
        Assert.Empty(arm.Run(arm.Plan(graph), arm.Options with { Secrets = new SecretReader() }).Errors);

        var again = new Tunnels("PATH", "PATH") { Weight = 10 }.Graph();
        Assert.Empty(arm.Run(arm.Plan(again), arm.Options with { Secrets = new Nothing() }).Errors);
    }

    private sealed class Nothing : ISecretReader
    {
        public ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation) => throw new SecretException("nothing is there");

        public string? WhyMissing(string reference) => "nothing is there";
    }

    private sealed record Tunnels(string East, string West) : Topology
    {
        public int? Weight { get; init; }

        public override string Id => "tunnels";

        public override ResourceGroup ResourceGroup => new("rg-tunnels", Region.WestEurope);

        public VirtualNetwork Network => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("GatewaySubnet", "10.1.255.0/27")] };

        public PublicIpAddress Address => new("pip") { Zones = ["1", "2", "3"] };

        public VirtualNetworkGateway Gateway => new("gateway", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Network) { PublicIpAddresses = [Address] };

        public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.7", AddressSpace = ["192.168.0.0/16"] };

        public LocalNetworkGateway Other => new("other") { GatewayIpAddress = "198.51.100.8", AddressSpace = ["192.169.0.0/16"] };

        public VirtualNetworkGatewayConnection EastTunnel => new("east", Gateway) { Site = Site, SharedKey = Secret.FromEnvironment(East), RoutingWeight = Weight };

        public VirtualNetworkGatewayConnection WestTunnel => new("west", Gateway) { Site = Other, SharedKey = Secret.FromEnvironment(West) };
    }
}
