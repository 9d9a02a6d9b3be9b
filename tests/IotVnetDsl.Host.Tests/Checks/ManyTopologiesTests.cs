using System.Diagnostics;
using IotVnetDsl.Host.Checks;

namespace IotVnetDsl.Host.Tests.Checks;

/// <summary>The sources are compiled and evaluated once for all topologies of a project: five times as many take about five times as long.</summary>
public sealed class ManyTopologiesTests
{
    [Fact]
    public void Each_is_located_in_one_reading_of_the_sources()
    {
        // What is compiled at first use is no part of it.
        Check(3);
        var (few, many) = (Check(30), Check(150));

        Assert.True(many < 12 * few, $"30 topologies take {few.TotalMilliseconds:0} ms, 150 take {many.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Check(int count)
    {
        using var project = new TestProject("using IotVnetDsl;\n" + string.Concat(Enumerable.Range(1, count).Select(Plant)));
        var execution = project.Execution();
        var variants = execution.AllVariants().GroupBy(variant => variant.Graph.Name).ToArray();
        var checks = new TopologyChecks(project.Request(), project.Events, execution);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(count, variants.Sum(variant => checks.Run([.. variant]).Errors));
        return Stopwatch.GetElapsedTime(start);
    }

    private static string Plant(int number) => $$"""
        public sealed record Plant{{number}} : Topology
        {
            public override string Id => "plant-{{number}}";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
            public StorageAccount Archive => new("plantarchive{{number}}") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub-{{number}}")
            {
                Sku = IotHubSku.S1,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, "archive")],
            };
        }

        """;
}
