using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Tests.Graphs;

namespace IotVnetDsl.Rules.Tests.Network;

/// <summary>Networks with subnets, as the tests of addresses need them.</summary>
internal static class Networks
{
    public static RecordValue Prefix(object block) => Declare.Part("AddressPrefix", ("Value", block));

    public static RecordValue Subnet(string name, object block) => Declare.Part("Subnet", ("Name", name), ("AddressPrefix", Prefix(block)));

    public static RecordValue Of(object[] space, params object[] subnets) => Declare.Resource(
        "VirtualNetwork", "vnet", ("AddressSpace", space.Select(object (block) => Prefix(block)).ToArray()), ("Subnets", subnets));

    public static IReadOnlyList<Finding> Findings(string id, RecordValue network) => Checks.Of(id, Declare.Topology(("Network", network)));
}
