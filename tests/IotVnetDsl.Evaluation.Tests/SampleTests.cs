using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Evaluation.Tests;

public class SampleTests
{
    [Fact]
    public void The_sample_is_known_wholly_in_every_variant()
    {
        var source = File.ReadAllText(RepositoryRoot.Combine("samples", "ContosoPlant", "ContosoPlant.cs"));

        var topology = Source.Evaluate(source);

        Assert.Equal(["Development", "Production", "Staging"], topology.Variants.Select(variant => variant.Variant));
        Assert.Empty(topology.Variants.SelectMany(variant => variant.Unknowns));
        Assert.All(topology.Variants, variant => Assert.Empty(variant.Graph.OpenTypes));
    }
}
