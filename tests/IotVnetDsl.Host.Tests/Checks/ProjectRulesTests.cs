using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Host.Tests.Checks;

/// <summary>Rules of a team's own, in an assembly that the request names.</summary>
public sealed class ProjectRulesTests
{
    private const string Owned = """
        using IotVnetDsl.Rules;
        using IotVnetDsl.Rules.Graph;
        using IotVnetDsl.Rules.Views.IotHubs;

        public sealed class Owned : Rule
        {
            public override RuleDescriptor Descriptor { get; } = new("TEAM001", "A hub without an owner", Severity.Error);

            public override void Check(RuleContext context)
            {
                foreach (var hub in context.Topology.All<IotHubView>())
                {
                    if (hub.Tags.Any(tag => tag.Name.Is("owner")) == Answer.No)
                        context.Report(hub.Tags, $"'{hub.Path}' has no owner");
                }
            }
        }
        """;

    private const string Hub = """    public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1 };""";

    [Fact]
    public void Are_checked_beside_the_products()
    {
        using var project = new TestProject(PlantSource.With(Hub));
        var checks = Run(project, Compiled(project, Owned));

        Assert.Equal((1, Rule.All.Count + 1), (checks.Errors, checks.Rules));
        Assert.Equal(("TEAM001", "Hub"), (Assert.Single(checks.Findings).Id, checks.Findings[0].Path));
        Assert.Contains(project.EventLines, line => line.StartsWith($"error\tTEAM001\t{project.SourceFile}\t", StringComparison.Ordinal));
    }

    [Fact]
    public void Are_suppressed_as_the_products_are()
    {
        using var project = new TestProject(PlantSource.With("#pragma warning disable TEAM001 // Nobody's.\n" + Hub));
        var checks = Run(project, Compiled(project, Owned));

        Assert.Equal((0, "TEAM001"), (checks.Errors, Assert.Single(checks.Accepted).Id));
    }

    [Theory]
    [InlineData("TEAM001", "IVD4001", "ids that begin with IVD are the product's")]
    [InlineData("public override RuleDescriptor", "public Owned(int number) { } public override RuleDescriptor", "a constructor without parameters")]
    public void That_cannot_be_used_say_why(string from, string to, string why)
    {
        using var project = new TestProject(PlantSource.With(Hub));
        var fault = Assert.Throws<HostFault>(() => Run(project, Compiled(project, Owned.Replace(from, to, StringComparison.Ordinal))));

        Assert.Equal("IVD9014", fault.Code);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_named()
    {
        using var project = new TestProject(PlantSource.With(Hub));
        var file = Path.Combine(project.Folder, "Rules.dll");
        File.WriteAllText(file, "no assembly");

        Assert.Contains("Rules.dll cannot be loaded", Assert.Throws<HostFault>(() => Run(project, file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_throws_is_the_teams()
    {
        using var project = new TestProject(PlantSource.With(Hub));
        var fault = Assert.Throws<RuleFaultException>(() => Run(project, Compiled(project, Owned.Replace("foreach (var hub in context", "throw new System.Exception(\"broken\");\n foreach (var hub in context", StringComparison.Ordinal))));

        Assert.True(fault.IsOfATeam);
        Assert.Equal("The rule TEAM001 (Owned) threw Exception: broken", fault.Message);
    }

    private static PlanChecks Run(TestProject project, string rules)
    {
        var execution = project.Execution();
        return new TopologyChecks(project.Request(("rules", rules)), project.Events, execution).Run(Assert.Single(execution.Chosen()));
    }

    private static string Compiled(TestProject project, string source)
    {
        var file = Path.Combine(project.Folder, "Rules.dll");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(Rule).Assembly.Location).Distinct();
        var result = CSharpCompilation.Create(
            "Rules", [CSharpSyntaxTree.ParseText(source)], references.Select(path => MetadataReference.CreateFromFile(path)), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return file;
    }
}
