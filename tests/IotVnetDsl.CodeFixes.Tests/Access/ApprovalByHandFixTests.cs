using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class ApprovalByHandFixTests
{
    [Fact]
    public Task Leaves_the_request_out_of_three_at_once() => FixTest<ApprovalByHandFix>.Members(
        Plant("Dns = Dns.ByPolicy, {|IVD4016:Approval = new(\"please\")|}"), Plant("Dns = Dns.ByPolicy"), "IVD4016:at-once", iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<ApprovalByHandFix>.Sources(
        [Apart, Doors("{|IVD4016:Approval = new(\"please\")|}, ")], [Apart, Doors("")], "IVD4016:at-once");

    private static string Apart => FixTest<ApprovalByHandFix>.Plant("""
            public IotHub Hub => new("plant-hub") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
            public PrivateEndpoint Door => Doors.Of(Hub, Network);
        """);

    private static string Plant(string endpoint) => string.Join("\n", new[] { "One", "Two", "Three" }.Select(name => $$"""
            public IotHub Hub{{name}} => new("plant-hub-{{name.ToLowerInvariant()}}") { PublicNetworkAccess = PublicNetworkAccess.Disabled };
            public PrivateEndpoint Door{{name}} => new("pe-{{name.ToLowerInvariant()}}", Hub{{name}}, Network.Subnet("endpoints")) { {{endpoint}} };
        """).Prepend("""    public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };"""));

    private static string Doors(string approval) => $$"""
        internal static class Doors
        {
            public static PrivateEndpoint Of(IotHub hub, VirtualNetwork network) => new("pe-hub", hub, network.Subnet("endpoints")) { {{approval}}Dns = Dns.ByPolicy };
        }

        """;
}
