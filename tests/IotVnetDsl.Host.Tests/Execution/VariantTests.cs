using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Tests.Execution;

public sealed class VariantTests
{
    private const string Two = """
        public string Stage { get; init; } = "dev";
        public static Plant Staging => new();
        public static Plant Production => new() { Stage = "prod" };
        public IotHub Hub => new($"hub-{Stage}");
        """;

    [Fact]
    public void The_wanted_variant_is_read()
    {
        using var project = new TestProject(PlantSource.With(Two));
        Assert.Equal("hub-prod", project.Read(("variant", "Production")).Graph.Find("Hub")!.Name);
    }

    [Fact]
    public void The_only_variant_is_taken()
    {
        using var project = new TestProject(PlantSource.With("public static Plant Only => new();"));
        Assert.Equal("Only", project.Read().Graph.Variant);
    }

    [Fact]
    public void The_default_variant_is_taken()
    {
        using var project = new TestProject(PlantSource.With(Two.Replace("public static Plant Production", "[DefaultVariant] public static Plant Production", StringComparison.Ordinal)));
        Assert.Equal("Production", project.Read().Graph.Variant);
    }

    [Fact]
    public void Without_variants_the_topology_is_made_with_its_defaults()
    {
        using var project = new TestProject(PlantSource.With("""public IotHub Hub => new($"hub-{Stage}");""", header: """public sealed record Plant(string Stage = "dev") : Topology"""));
        var read = project.Read();
        Assert.Null(read.Graph.Variant);
        Assert.Equal("hub-dev", read.Graph.Find("Hub")!.Name);
    }

    [Fact]
    public void All_variants_are_read_in_order_of_their_names()
    {
        using var project = new TestProject(PlantSource.With(Two));
        Assert.Equal(["Plant.Production", "Plant.Staging"], project.Execution().AllVariants().Select(topology => topology.FileName));
    }

    [Fact]
    public void Several_variants_without_a_default_ask_for_one()
    {
        using var project = new TestProject(PlantSource.With(Two));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal(("IVD9003", "Plant has Production, Staging: choose one with -p:TopologyVariant=…, or mark one with [DefaultVariant]."), (fault.Code, fault.Message));
    }

    [Fact]
    public void An_unknown_variant_lists_those_there_are()
    {
        using var project = new TestProject(PlantSource.With(Two));
        var fault = Assert.Throws<HostFault>(() => project.Read(("variant", "Test")));
        Assert.Equal(("IVD9003", "Plant has no variant 'Test'; it has Production, Staging."), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("production")]
    [InlineData("Prodution")]
    public void A_mistyped_variant_is_offered_the_nearest(string wanted)
    {
        using var project = new TestProject(PlantSource.With(Two));
        Assert.EndsWith("it has Production, Staging. Is 'Production' meant?", Assert.Throws<HostFault>(() => project.Read(("variant", wanted))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_that_is_null_is_reported_at_its_line()
    {
        using var project = new TestProject(PlantSource.With("public static Plant Only => null!;"));
        var fault = Assert.Throws<HostFault>(() => project.Read());
        Assert.Equal(("Plant: the variant 'Only' is null.", 6), (fault.Message, fault.Place!.Line));
    }
}
