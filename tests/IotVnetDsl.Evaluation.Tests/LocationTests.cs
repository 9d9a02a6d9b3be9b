namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Where the code states what a path means.</summary>
public class LocationTests
{
    private const string Plant = """
        using IotVnetDsl;
        public sealed record Site(string Name) : Module
        {
            public override string Name { get; init; } = Name;
            public override Region? Region => Region.WestUS2;
            public IotHub Hub => Make(Name);
            private static IotHub Make(string name) => new("hub-" + name) { Capacity = 1 };
        }
        public sealed record Plant(string Stage) : Topology
        {
            public static Plant Development => new("dev");
            public static Plant Production => new("prod");
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new($"rg-{Stage}", Region.EastUS);
            public StorageAccount Archive => new("archive")
            {
                Containers = ["telemetry", new("uploads")],
                Firewall = Firewall.TrustedServicesOnly,
            };
            public StorageAccount Open => Archive with { Name = "open", Firewall = new() { DefaultAction = FirewallAction.Allow } };
            public IotHub Hub => new($"hub-{Stage}")
            {
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Sku = Stage == "prod" ? IotHubSku.S2 : IotHubSku.S1,
            };
            public StorageAccount Chosen => Stage == "dev" ? new("small") : new("large");
            public ValueList<Site> Sites => [new("munich"), new("oslo"), new("oslo")];
        }
        """;

    [Theory]
    [InlineData("Archive", "", "new(\"archive\")")]
    [InlineData("Archive", "Name", "\"archive\"")]
    [InlineData("Archive", "Firewall", "Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("Archive", "Firewall.DefaultAction", "Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("Archive", "Firewall.IpRules", "Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("Archive", "Containers[telemetry]", "\"telemetry\"")]
    [InlineData("Archive", "Containers[uploads]", "new(\"uploads\")")]
    [InlineData("Archive", "Containers[missing].Name", "Containers = [\"telemetry\", new(\"uploads\")]")]
    [InlineData("Archive", "Sku", "new(\"archive\")")]
    [InlineData("Open", "", "Archive with")]
    [InlineData("Open", "Name", "Name = \"open\"")]
    [InlineData("Open", "Firewall.DefaultAction", "DefaultAction = FirewallAction.Allow")]
    [InlineData("Open", "Containers[telemetry]", "\"telemetry\"")]
    [InlineData("Hub", "Endpoints[archive]", "new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))")]
    [InlineData("Hub", "Endpoints[archive].Authentication", "new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))")]
    [InlineData("Hub", "Endpoints[archive].Container", "Archive.Container(\"telemetry\")")]
    [InlineData("Hub", "Identity", "new($\"hub-{Stage}\")")]
    [InlineData("ResourceGroup", "Region", "Region.EastUS")]
    [InlineData("", "ResourceGroup.Region", "Region.EastUS")]
    [InlineData("Sites[munich]", "", "new(\"munich\")")]
    [InlineData("Sites[munich]", "Region", "Region.WestUS2")]
    [InlineData("Sites[munich]/Hub", "", "new(\"hub-\" + name)")]
    [InlineData("Sites[munich]/Hub", "Capacity", "Capacity = 1")]
    [InlineData("", "Region", "Plant")]
    [InlineData("", "Id", "Id")]
    [InlineData("Nowhere", "Name", "Plant")]
    public void Is_the_narrowest_place_that_states_it(string path, string propertyPath, string expected)
    {
        var topology = Source.Evaluate(Plant);

        Assert.Equal(expected, TextAt(topology.Locate(path, propertyPath, "Development")));
    }

    [Theory]
    [InlineData("Development", "\"small\"")]
    [InlineData("Production", "\"large\"")]
    public void Is_the_variants_own(string variant, string expected) =>
        Assert.Equal(expected, TextAt(Source.Evaluate(Plant).Locate("Chosen", "Name", variant)));

    [Fact]
    public void Of_two_items_of_one_name_each_has_its_own()
    {
        var topology = Source.Evaluate(Plant);

        var first = topology.Locate("Sites[oslo]", "", "Production");
        var second = topology.Locate("Sites[oslo]#2", "", "Production");

        Assert.Equal("new(\"oslo\")", TextAt(second));
        Assert.True(second.SourceSpan.Start > first.SourceSpan.Start);
    }

    [Fact]
    public void Every_node_of_the_graph_has_a_place_on_the_line_of_its_creation()
    {
        var topology = Source.Evaluate(Plant);

        Assert.All(topology.Variants, variant => Assert.All(
            variant.Graph.Nodes,
            node => Assert.Matches("^(new|Archive with)", TextAt(topology.Locate(node.Path, "", variant.Variant)))));
    }

    private static string TextAt(Microsoft.CodeAnalysis.Location location) => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);
}
