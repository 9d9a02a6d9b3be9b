using System.IO.Compression;
using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Package;

/// <summary>A team's own rules, from packages: they speak in the compiler, in the build's check, in the plan and where plans are verified.</summary>
public sealed class TeamRulesTests(PackageFixture package)
{
    [Fact]
    public async Task Rules_of_a_project_speak_in_compiler_plan_and_verification()
    {
        var site = await SiteAsync("rules-project");
        (await site.BuildAsync("AcceptPlan")).Succeeded();
        (await site.BuildAsync("VerifyPlan")).Succeeded().Says("CompanySite.Production is as accepted");

        site.Edit("CompanySite.cs", "\"costCentre\"", "\"costCenter\"").Edit("CompanySite.cs", "WestEurope", "EastUS");
        var compiled = await site.BuildAsync("Compile");
        Assert.Contains("CompanySite.cs(18,9): error ACME001: 'Hub' has no tag costCentre", compiled.FailedWith("ACME001"), StringComparison.Ordinal);
        compiled.Says("warning ACME003: 'eastus' is none of the company's regions", "(https://wiki.example.com/azure/regions)");

        // A tag of the topology is one of each resource.
        site.Edit("CompanySite.cs", "public override string Id", "public override ValueList<Tag>? Tags => [new(\"costCentre\", \"4711\")];\n    public override string Id");
        (await site.BuildAsync("Compile")).Succeeded();
        site.Edit("CompanySite.cs", "public override ValueList<Tag>? Tags => [new(\"costCentre\", \"4711\")];\n    ", "");

        // What the compiler does not check, the host does.
        (await site.BuildAsync("Plan", "-p:RunAnalyzers=false", "-p:TopologyVariant=Production")).FailedWith("ACME001");
        var verified = await site.BuildAsync("VerifyPlan", "-p:RunAnalyzers=false");
        verified.Says("error ACME001: 'Hub' has no tag costCentre");
        Assert.Equal(1, verified.ExitCode);

        site.Edit("CompanySite.cs", "Tags =", "#pragma warning disable ACME001 // The demonstration costs nobody anything.\n        Tags =");
        (await site.BuildAsync("Plan", "-p:TopologyVariant=Production")).Succeeded().Says("ACME001");
    }

    [Fact]
    public async Task Rules_of_a_package_come_with_a_reference_to_it()
    {
        var site = await SiteAsync("rules-package");
        var rules = Path.GetFullPath(Path.Combine(site.Folder, RulesProject.Item(site)));
        (await Dotnet.RunAsync(Path.GetDirectoryName(rules)!, package.Cache, "pack", "-o", package.Feed, "-p:Version=1.2.3")).Succeeded();
        using (var archive = ZipFile.OpenRead(Path.Combine(package.Feed, $"{RulesProject.Name}.1.2.3.nupkg")))
        {
            Assert.Equal(
                ["build/CompanyRules.props", "rules/CompanyRules.dll", "rules/IotVnetDsl.Evaluation.dll", "rules/IotVnetDsl.Rules.dll"],
                archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("build/", StringComparison.Ordinal) || name.StartsWith("rules/", StringComparison.Ordinal) || name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        site.Edit("Plant.csproj", $"<IotVnetRules Include=\"{RulesProject.Item(site)}\" />", "<PackageReference Include=\"CompanyRules\" Version=\"1.2.3\" />")
            .Edit("CompanySite.cs", "\"costCentre\"", "\"costCenter\"");
        (await site.BuildAsync("Compile")).FailedWith("ACME001");
        (await site.BuildAsync("Plan", "-p:RunAnalyzers=false", "-p:TopologyVariant=Production")).FailedWith("ACME001");
    }

    [Fact]
    public async Task Severities_are_chosen_by_a_property_and_the_projects_own_go_before()
    {
        var plant = new ConsumerProject(package, "severities").Write("Plant.cs", PlantSource.With("""
                public IotHub Hub => new("hub-plant") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };
            """));
        (await plant.BuildAsync(null)).Succeeded().Says("warning IVD4003");
        (await plant.BuildAsync(null, "-p:IotVnetSeverities=strict", "--no-incremental")).FailedWith("IVD4003");
        (await plant.BuildAsync(null, "-p:IotVnetSeverities=none", "--no-incremental")).Succeeded().SaysNothingOf("IVD4003");
        Assert.Contains("none of default, strict, none", (await plant.BuildAsync(null, "-p:IotVnetSeverities=loud", "--no-incremental")).FailedWith("IVD9014"), StringComparison.Ordinal);
        plant.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.IVD4003.severity = none\n");
        (await plant.BuildAsync(null, "-p:IotVnetSeverities=strict", "--no-incremental")).Succeeded().SaysNothingOf("IVD4003");
    }

    private async Task<ConsumerProject> SiteAsync(string name)
    {
        var site = new ConsumerProject(package, name, "<IotVnetSeverities>strict</IotVnetSeverities>");
        await RulesProject.WriteAsync(package, site);
        return site
            .Edit("Plant.csproj", "</ItemGroup>", $"<IotVnetRules Include=\"{RulesProject.Item(site)}\" /></ItemGroup>")
            .Write("CompanySite.cs", await File.ReadAllTextAsync(RepositoryRoot.Combine("samples", "CompanySite", "CompanySite.cs")));
    }
}
