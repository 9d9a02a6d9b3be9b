using System.Runtime.InteropServices;
using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Package;

/// <summary>The host as a release has it, compiled ahead for the machine: it is taken where it fits, and says and does the same.</summary>
public sealed class AheadHostTests(PackageFixture package)
{
    [Fact]
    public async Task The_sample_is_as_accepted_and_deployed_and_a_fault_is_said_at_its_line()
    {
        var contoso = ContosoProject.In(package, "ahead", await package.PackAheadAsync());
        foreach (var accepted in Directory.EnumerateFiles(RepositoryRoot.Combine("samples", "ContosoPlant"), "*.verified.md"))
            contoso.Write(Path.GetFileName(accepted), File.ReadAllText(accepted));

        (await contoso.BuildAsync("VerifyPlan", "-getProperty:IotVnetHostAssembly")).Says($"host-{RuntimeInformation.RuntimeIdentifier}");
        (await contoso.BuildAsync("VerifyPlan", "-p:NoBuild=true")).Succeeded().Says("ContosoPlant.Development is as accepted", "ContosoPlant.Production is as accepted");
        (await contoso.BuildAsync("Deploy", "-p:NoBuild=true", "-p:TopologyVariant=Production")).Succeeded().Says("Deployed: ");
        (await contoso.BuildAsync("Plan", "-p:NoBuild=true", "-p:TopologyVariant=Production")).Succeeded().Says("No changes.");

        contoso.Edit(ContosoProject.Source, "Id => \"contoso-plant\"", "Id => throw new InvalidOperationException(\"none today\")");
        Assert.StartsWith(
            $"{contoso.PathOf(ContosoProject.Source)}({contoso.LineOf("none today")}): error IVD9002: ",
            (await contoso.BuildAsync("Plan", "-p:TopologyVariant=Production")).FailedWith("IVD9002"),
            StringComparison.Ordinal);
    }
}
