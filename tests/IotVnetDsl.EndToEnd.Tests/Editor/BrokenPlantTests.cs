using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Editor;

public sealed class BrokenPlantTests(PackageFixture package)
{
    private const string Unseen = """Region.Named((string?)AppContext.GetData("NOT_SET_ANYWHERE") ?? "northeurope")""";

    /// <param name="name">Names the project.</param>
    /// <param name="from">What the sample has.</param>
    /// <param name="to">What is written instead.</param>
    /// <param name="id">The rule.</param>
    /// <param name="at">Text that stands first on the line of the finding.</param>
    [Theory]
    [InlineData("region", "Region.EastUS", "Region.NorthEurope", "IVD1001", "public override ResourceGroup")]
    [InlineData("identity", "        Identity = Identity.SystemAssigned,\n", "", "IVD2001", "new StorageEndpoint")]
    [InlineData("norole", "    public RoleAssignment HubWritesArchive", "    // public RoleAssignment HubWritesArchive", "IVD2003", "new StorageEndpoint")]
    [InlineData("role", "Role.StorageBlobDataContributor, Archive", "Role.StorageBlobDataReader, Archive", "IVD2004", "public RoleAssignment HubWritesArchive")]
    [InlineData("firewall", "Firewall = Firewall.TrustedServicesOnly,", "Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },", "IVD4001", "Firewall = new()")]
    public async Task A_classic_mistake_fails_the_build_with_the_rules_id_on_its_line(string name, string from, string to, string id, string at)
    {
        var plant = ContosoProject.In(package, "broken-" + name).Edit(ContosoProject.Source, from, to);
        var broken = await plant.BuildAsync(null);
        Assert.Equal(1, broken.ExitCode);
        Assert.All(broken.Errors, error => Assert.Contains("error IVD", error, StringComparison.Ordinal));
        Assert.Contains(
            broken.Errors,
            error => error.StartsWith($"{plant.PathOf(ContosoProject.Source)}({plant.LineOf(at)},", StringComparison.Ordinal)
                && error.Contains($"error {id}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_editor_cannot_follow_fails_the_build_by_execution()
    {
        var plant = ContosoProject.In(package, "broken-unseen").Edit(ContosoProject.Source, "Region.EastUS", Unseen);
        var line = plant.LineOf(Unseen);
        (await plant.BuildAsync(null, "-p:IotVnetCheckOnBuild=false")).Succeeded();
        var broken = await plant.BuildAsync(null);
        Assert.Contains(
            broken.Errors,
            error => error.StartsWith($"{plant.PathOf(ContosoProject.Source)}({line},", StringComparison.Ordinal) && error.Contains("error IVD1001: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_for_the_analyzers_is_one_error()
    {
        var plant = new ConsumerProject(package, "old-compiler").Write("Plant.cs", PlantSource.With(""));
        Assert.Contains("this is 4.8", (await plant.BuildAsync(null, "-p:CompilerApiVersion=roslyn4.8")).FailedWith("IVD9014"), StringComparison.Ordinal);
    }
}
