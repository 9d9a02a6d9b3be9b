using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanMarkdownTests
{
    [Fact]
    public void Shows_a_first_deployment() => Snapshot.Matches(PlanMarkdown.Write(Requests.FromNothing(new Plant().Graph())), "md");
}
