using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanTextTests
{
    [Fact]
    public void Shows_a_first_deployment() => Snapshot.Matches(PlanText.Write(Requests.FromNothing(new Plant().Graph())));

    [Fact]
    public void Shows_the_articles_whole_scenario() =>
        Snapshot.Matches(PlanText.Write(Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production")), detailed: true));
}
