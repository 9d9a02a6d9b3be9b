namespace IotVnetDsl.Completion.Tests.Texts;

public class ChildNameCompletionTests
{
    private const string Network = """
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("endpoints", "10.1.1.0/24"), new("names", "10.1.2.0/28") { Delegation = "Microsoft.Network/dnsResolvers" }] };
            public VirtualNetwork Other => new("vnet-other") { AddressSpace = ["10.2.0.0/16"], Subnets = [new("lines", "10.2.1.0/24")] };
        """;

    [Fact]
    public async Task Names_the_subnets_of_the_network() => Assert.Equal(
        ["endpoints: 10.1.1.0/24", "names: 10.1.2.0/28, Microsoft.Network/dnsResolvers"],
        await Editor.OffersIn(Network + """

                public Client Lines => new(Location.InSubnet(Net.Subnet("$$")));
            """));

    [Fact]
    public async Task Names_them_while_the_text_has_no_end_yet() => Assert.Equal(
        ["lines: 10.2.1.0/24"],
        await Editor.OffersIn(Network + """

                public Client Lines => new(Location.InSubnet(Other.Subnet("li$$
            """));

    [Theory]
    [InlineData("""Stage == "prod" ? "lines" : "$$" """)]
    [InlineData("""Stage switch { "prod" => ("$$"), _ => "lines" }""")]
    public async Task Names_them_in_the_arms_of_a_choice(string name) => Assert.Equal(
        ["lines: 10.2.1.0/24"],
        await Editor.OffersIn(Network + $$"""

                public Client Lines => new(Location.InSubnet(Other.Subnet({{name}})));
            """));

    [Fact]
    public async Task Names_containers_event_hubs_queues_and_topics()
    {
        const string Targets = """
                public StorageAccount Archive => new("archive") { Containers = ["telemetry", "uploads"] };
                public EventHubsNamespace Streams => new("streams") { EventHubs = [new("hub") { PartitionCount = 4 }] };
                public ServiceBusNamespace Messages => new("messages") { Queues = ["alarms"], Topics = [new("changes")] };
                public IotHub Hub => new("hub") { Endpoints = [new
            """;

        Assert.Equal(["telemetry", "uploads"], await Editor.OffersIn(Targets + """ StorageEndpoint("a", Archive.Container("$$"))] };"""));
        Assert.Equal(["hub"], await Editor.OffersIn(Targets + """ EventHubEndpoint("a", Streams.EventHub("$$"))] };"""));
        Assert.Equal(["alarms"], await Editor.OffersIn(Targets + """ ServiceBusQueueEndpoint("a", Messages.Queue("$$"))] };"""));
        Assert.Equal(["changes"], await Editor.OffersIn(Targets + """ ServiceBusTopicEndpoint("a", Messages.Topic("$$"))] };"""));
    }

    [Fact]
    public async Task Names_those_of_every_variant() => Assert.Equal(
        ["telemetry", "events"],
        await Editor.OffersAt("""
            public sealed record Plant(string Container) : Topology
            {
                public static Plant Development => new("telemetry");
                public static Plant Production => new("events");
                public override string Id => "plant";
                public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
                public StorageAccount Archive => new("archive") { Containers = [Container] };
                public IotHub Hub => new("hub") { FileUpload = new(Archive.Container("$$")) };
            }
            """));

    [Fact]
    public async Task Names_those_of_a_module_s_resource_within_the_module_and_outside()
    {
        const string Site = """
            public sealed record Site(string Name) : Module
            {
                public override string Name { get; init; } = Name;
                public VirtualNetwork Net => new("vnet-" + Name) { AddressSpace = ["10.1.0.0/16"], Subnets = [new("of-" + Name, "10.1.1.0/24")] };

            """;

        string[] both = ["of-one: 10.1.1.0/24", "of-two: 10.1.1.0/24"];
        Assert.Equal(both, await Editor.OffersAt(Editor.Plant("""    public IEnumerable<Site> Sites => [new("one"), new("two")];""") + Site + """
                public Client Lines => new(Location.InSubnet(Net.Subnet("$$")));
            }
            """));
        Assert.Equal(both, await Editor.OffersAt(Editor.Plant("""
                public IEnumerable<Site> Sites => [new("one"), new("two")];
                public IEnumerable<Client> Lines => Sites.Select(site => new Client(Location.InSubnet(site.Net.Subnet("$$"))));
            """) + Site + "}"));
    }

    [Fact]
    public async Task Names_those_of_all_of_the_type_where_the_resource_is_a_variable() => Assert.Equal(
        ["endpoints: 10.1.1.0/24", "names: 10.1.2.0/28, Microsoft.Network/dnsResolvers", "lines: 10.2.1.0/24"],
        await Editor.OffersIn(Network + """

                private static Client In(VirtualNetwork network) => new(Location.InSubnet(network.Subnet("$$")));
            """));

    [Theory]
    [InlineData("""    public StorageAccount Archive => new("$$") { Containers = ["telemetry"] };""")]
    [InlineData("""    public string Text => "$$";""")]
    [InlineData("""    // Net.Subnet("$$")""")]
    [InlineData("""    public Client Lines => new(Location.InSubnet(Net.Subnet($$)));""")]
    [InlineData("""    public Client Lines => new(Location.InSubnet(Net.Subnet("endpoints"$$)));""")]
    public async Task Is_silent_where_no_part_is_named(string member) => Assert.Empty(await Editor.OffersIn(Network + "\n" + member));

    [Fact]
    public async Task Puts_the_name_between_the_quotes() => Assert.Contains(
        "Net.Subnet(\"endpoints\")));",
        await Editor.ChosenIn(Network + """

                public Client Lines => new(Location.InSubnet(Net.Subnet("e$$x")));
            """, "endpoints"), StringComparison.Ordinal);

    [Fact]
    public async Task Opens_when_the_quote_is_typed() => Assert.True(await Editor.OpensAfter(Network + """

            public Client Lines => new(Location.InSubnet(Net.Subnet("$$")));
        """, '"'));
}
