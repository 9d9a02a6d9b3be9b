using IotVnetDsl.Host.Checks;

namespace IotVnetDsl.Host.Tests.Checks;

/// <summary>Two topologies of one project that share what makes their resources: a finding says of which it is.</summary>
public sealed class SharedHelperTests
{
    private const string Wrong = """new("hub") { Sku = IotHubSku.S1, Endpoints = [new StorageEndpoint("archive", new StorageAccount("sharedarchive").Container("telemetry"))], Routes = [new("all", RouteSource.DeviceMessages, "archive")] }""";

    [Theory]
    [InlineData("a method", "public IotHub Hub => Make.Hub();", "public static class Make { public static IotHub Hub() => " + Wrong + "; }", "")]
    [InlineData("a base", "", "public abstract record Common : Topology { public IotHub Hub => " + Wrong + "; }", "Common")]
    [InlineData("a module", "public Site Site => new();", "public sealed record Site : Module { public override string Name { get; init; } = \"site\"; public IotHub Hub => " + Wrong + "; }", "")]
    [InlineData("a constant", "public IotHub Hub => Make.Hub;", "public static class Make { public static readonly IotHub Hub = " + Wrong + "; }", "")]
    [InlineData("an extension", "public IotHub Hub => this.Make();", "public static class Making { public static IotHub Make(this Topology of) => " + Wrong + "; }", "")]
    public void Names_the_topology(string what, string member, string shared, string inherits)
    {
        using var project = new TestProject($$"""
            using IotVnetDsl;
            {{shared}}
            {{Topology("North", member, inherits)}}
            {{Topology("South", member, inherits)}}
            """);
        var execution = project.Execution();
        var checks = new TopologyChecks(project.Request(), project.Events, execution);
        foreach (var variants in execution.AllVariants().GroupBy(variant => variant.Graph.Name))
            Assert.True(checks.Run([.. variants]).Errors > 0, what);

        var said = project.EventLines.Where(line => line.Contains("IVD2001", StringComparison.Ordinal)).ToArray();
        Assert.True(said.Length == said.Distinct().Count() && said.Length > 1, $"{what}\n{string.Join('\n', said)}");
        Assert.All(new[] { "North", "South" }, name => Assert.Contains(said, line => line.Contains(name, StringComparison.Ordinal)));
    }

    private static string Topology(string name, string member, string inherits) => $$"""
        public sealed record {{name}} : {{(inherits.Length > 0 ? inherits : "Topology")}}
        {
            public override string Id => "{{name}}";
            public override ResourceGroup ResourceGroup => new("rg-{{name}}", Region.EastUS);
            public StorageAccount Archive => new("sharedarchive") { Containers = ["telemetry"] };
            {{member}}
        }
        """;
}
