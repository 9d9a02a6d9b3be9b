using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class SubnetCapacityFixTests
{
    private const string Key = "IVD3005:bigger-block";

    [Fact]
    public Task Makes_each_as_big_as_it_must_be_at_once() => FixTest<SubnetCapacityFix>.Members(
        Network("{|IVD3005:\"10.0.1.0/30\"|}", "{|IVD3005:\"10.0.1.8/30\"|}", "{|IVD3005:\"10.0.2.0/31\"|}"),
        Network("\"10.0.1.0/29\"", "\"10.0.1.8/29\"", "\"10.0.2.0/29\""),
        Key,
        iterations: 3);

    [Fact]
    public Task Moves_it_where_the_addresses_beside_it_are_taken() => FixTest<SubnetCapacityFix>.Sources(
        [FixTest<SubnetCapacityFix>.Plant(Doors), Networks("{|IVD3005:\"10.0.1.0/29\"|}), new(\"more\", \"10.0.1.8/29\"")],
        [FixTest<SubnetCapacityFix>.Plant(Doors), Networks("\"10.0.0.0/28\"), new(\"more\", \"10.0.1.8/29\"")],
        Key);

    [Fact]
    public Task Makes_room_for_what_stands_in_it_in_the_file_that_states_it() => FixTest<SubnetCapacityFix>.Sources(
        [FixTest<SubnetCapacityFix>.Plant(Doors), Networks("{|IVD3005:\"10.0.1.0/29\"|}")], [FixTest<SubnetCapacityFix>.Plant(Doors), Networks("\"10.0.1.0/28\"")], Key);

    private const string Doors = """
            public VirtualNetwork Net => Networks.Of();
            public IEnumerable<StorageAccount> Archives => new[] { "one", "two", "three", "four" }.Select(name => new StorageAccount("plantarchive" + name) { SharedKeyAccess = false });
            public IEnumerable<PrivateEndpoint> Doors => Archives.Select(archive => new PrivateEndpoint("pe-" + archive.Name, archive, Net.Subnet("ends")) { Dns = Dns.PrivateZones });
        """;

    private static string Network(string first, string second, string third) => $$"""
            public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("first", {{first}}), new("second", {{second}}), new("third", {{third}})] };
        """;

    private static string Networks(string ends) => $$"""
        internal static class Networks
        {
            public static VirtualNetwork Of() => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("ends", {{ends}})] };
        }

        """;
}
