using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanTextTests
{
    [Fact]
    public void Shows_a_first_deployment() => Snapshot.Matches(PlanText.Write(Requests.FromNothing(new Plant().Graph())));
}
