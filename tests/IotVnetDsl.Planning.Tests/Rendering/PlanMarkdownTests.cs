using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanMarkdownTests
{
    [Fact]
    public void Shows_a_first_deployment() => Snapshot.Matches(PlanMarkdown.Write(Requests.FromNothing(new Plant().Graph())), "md");

    [Fact]
    public void No_line_ends_with_a_space()
    {
        var page = PlanMarkdown.Write(Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production")));

        Assert.DoesNotContain(" \n", page, StringComparison.Ordinal);
    }
}
