using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>
/// A topology of modules that is edited at random: equal resources that are given on, names that repeat, modules in modules, zones that the
/// code declares or leaves to expansions, groups and regions stated here and there, parts that are not known.
/// </summary>
internal sealed class RandomFleet(int seed)
{
    private readonly Random _random = new(seed);

    public RecordValue Next(RecordValue? before)
    {
        if (before is null)
            return Declare.Topology(("Core", Network("core", 0)), ("Sites", Sites(4)), ("Extra", Site(0)), ("Stores", Many()));
        return Below(12) switch
        {
            0 => before.With("Core", Network("core", Below(3))),
            1 => before.With("Sites", Sites(Below(6))),
            2 => before.With("ResourceGroup", Declare.Group("rg-" + Below(2), Below(2) == 0 ? "eastus" : "westeurope")),
            3 => before.With("Zone", Maybe(() => Zone())),
            4 => before.With("Link", Maybe(() => Link())),
            5 => before.With("Group" + Below(2), Maybe(() => Declare.Group("rg-" + Below(3), "eastus"))),
            6 => before.With("Stores", Many()),
            7 => before.With("Role", Maybe(() => Plant.Assign(Declare.Output(Hub(Below(3)), "identity.principalId"), Plant.BlobContributor, Declare.Refer(Plant.Storage("store" + Below(4)))))),
            8 => before.With("Subscription", Maybe(() => new ScalarValue("sub-" + Below(2)))),
            9 => before.With("Cloud", Maybe(() => Declare.Part("Cloud", ("Name", Below(2) == 0 ? "AzureUSGovernment" : "AzurePublic")))),
            10 => before.With("Extra", Maybe(() => Site(Below(4)))),
            _ => WithSite(before),
        };
    }

    // One site of the list says something else; the others are the instances that they were.
    private RecordValue WithSite(RecordValue topology)
    {
        if (topology["Sites"] is not SequenceValue { Items.Length: > 0 } sites)
            return topology;
        var index = Below(sites.Items.Length);
        var site = (RecordValue)sites.Items[index];
        var changed = Below(6) switch
        {
            0 => site.With("Hub", Hub(Below(4))),
            1 => site.With("Door", Door(Below(4), Below(2))),
            2 => site.With("Region", Maybe(() => Declare.Region("westeurope"))),
            3 => site.With("Inner", Maybe(() => Declare.Module("inner", ("Core", Network("core", Below(2))), ("Net", Network("vnet", Below(3))), ("Door", Door(Below(4), 1))))),
            4 => site.With("Core", Network("core", Below(2))),
            _ => site.With("Hub", new UnknownValue("is not known", "IotHub")),
        };
        return topology.With("Sites", sites with { Items = sites.Items.SetItem(index, changed) });
    }

    // A name may be there twice.
    private SequenceValue Sites(int count) => new([.. Enumerable.Range(0, count).Select(_ => (GraphValue)Site(Below(4)))], IsOpen: Below(5) == 0);

    private RecordValue Site(int number) => Declare.Module(
        "site" + number,
        ("Core", Network("core", 0)),
        ("Net", Network("vnet", number)),
        ("Hub", Hub(number)),
        ("Door", Door(number, Below(2))),
        ("ResourceGroup", Below(4) == 0 ? Declare.Refer(Declare.Group("rg-" + Below(3), "eastus")) : null));

    private SequenceValue Many() => new([.. Enumerable.Range(0, Below(5)).Select(_ => (GraphValue)Plant.Storage(Below(20) == 0 ? "odd]/Hub[x" : "store" + Below(4)))], IsOpen: false);

    private RecordValue Door(int number, int network) => Plant
        .PrivateEndpoint("pe" + number, Below(3) == 0 ? Plant.Storage("store" + Below(4)) : Hub(number), ("Dns", Below(4) == 0 ? Declare.Unknown : Plant.PrivateZones))
        .With("Subnet", Declare.Child(Network(network == 0 ? "core" : "vnet", 0), "Subnets", "endpoints"));

    private static RecordValue Hub(int number) => Plant.Hub(("Capacity", 1)).With("Name", new ScalarValue("hub" + number));

    private RecordValue Network(string name, int second) => Declare.Resource(
        "VirtualNetwork",
        name,
        ("AddressSpace", new object[] { Declare.Part("AddressPrefix", ("Value", $"10.{second}.0.0/16")) }),
        ("Existing", Below(9) == 0 ? true : null));

    private static RecordValue Zone() => Declare.Resource("PrivateDnsZone", "privatelink.azure-devices.net");

    private RecordValue Link() => Declare.Resource(
        "PrivateDnsZoneLink", "link", ("Zone", Declare.Refer(Zone())), ("VirtualNetwork", Declare.Refer(Network(Below(2) == 0 ? "core" : "vnet", 0))));

    private GraphValue Maybe(Func<GraphValue> made) => Below(3) == 0 ? UnsetValue.Instance : made();

    private int Below(int limit) => _random.Next(limit);
}
