using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Analyzers.Tests;

public class SampleTests
{
    private static readonly string Sample = File.ReadAllText(RepositoryRoot.Combine("samples", "ContosoPlant", "ContosoPlant.cs"));

    [Fact]
    public async Task The_sample_has_no_finding_in_its_catalog() =>
        Assert.Empty(await AnalyzerRun.All(AnalyzerRun.Compile(Sample), AnalyzerRun.Options("2020-03")));

    [Theory]
    [InlineData("ReferenceEgress")]
    [InlineData("ReferenceNames")]
    [InlineData("ReferenceTenants")]
    public async Task A_published_topology_that_is_sound_has_no_finding(string name) =>
        Assert.Empty(await AnalyzerRun.All(AnalyzerRun.Compile(File.ReadAllText(RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Styles", $"{name}.cs")))));

    [Theory]
    [InlineData("Region.EastUS", "Region.Named(\"brazilsouth\")", "IVD1001")]
    [InlineData("        Identity = Identity.SystemAssigned,\n", "", "IVD2001")]
    public async Task Each_classic_mistake_in_the_sample_is_found(string right, string wrong, string id)
    {
        Assert.Contains(right, Sample, StringComparison.Ordinal);

        var found = await AnalyzerRun.All(AnalyzerRun.Compile(Sample.Replace(right, wrong, StringComparison.Ordinal)), AnalyzerRun.Options("2020-03"));

        Assert.Contains(found, diagnostic => diagnostic.Id == id);
    }
}
