using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanDiagramTests
{
    [Fact]
    public void Shows_ways_missing_ways_and_open_doors() => Assert.Equal(
        """
        flowchart LR
          n0["Hub"]
          n1["Archive/telemetry"]
          n2["Streams/telemetry"]
          n3["the internet"]
          n0 -->|"system identity<br>trusted service"| n1
          n0 -.->|"no way<br>key"| n2
          n3 -->|"open"| n0
        """,
        string.Join('\n', PlanDiagram.Lines(new PlanPaths
        {
            Ways = [new("Hub", "Archive/telemetry", "system identity, trusted service", true), new("Hub", "Streams/telemetry", "key", false)],
            Open = ["Hub"],
        })));

    [Fact]
    public void Names_are_no_syntax() => Assert.Contains(
        "  n0[\"a#quot;] #lt;b#gt; #35;1\"]", PlanDiagram.Lines(new PlanPaths { Ways = [new("a\"] <b> #1", "Hub", "", true)] }));
}
