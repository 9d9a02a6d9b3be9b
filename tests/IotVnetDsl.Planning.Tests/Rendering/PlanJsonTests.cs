using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanJsonTests
{
    [Fact]
    public void Writes_a_first_deployment() => Snapshot.Matches(PlanJson.Write(Requests.FromNothing(new Plant().Graph())), "json");

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var written = PlanJson.Write(Requests.FromNothing(new Plant().Graph()));

        Assert.Equal(written, PlanJson.Write(PlanJson.Read(written)));
    }

    [Fact]
    public void Refuses_what_contradicts_itself()
    {
        var plan = Requests.FromNothing(new Plant().Graph());

        Assert.Contains("'Hub' twice", Fault(plan with { Operations = plan.Operations.Add(plan.Operations.Single(operation => operation.Key == "Hub")) }), StringComparison.Ordinal);
        Assert.Contains("waits for 'ResourceGroup'", Fault(plan with { Operations = plan.Operations.RemoveAll(operation => operation.Key == "ResourceGroup") }), StringComparison.Ordinal);
    }

    private static string Fault(Plan plan) => Assert.Throws<FormatException>(() => PlanJson.Read(PlanJson.Write(plan))).Message;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"topology\": \"Plant\" }")]
    [InlineData("{ \"schemaVersion\": 99 }")]
    [InlineData("{ \"schemaVersion\": 1 }")]
    public void Refuses_what_is_no_plan_of_its_version(string text) => Assert.Throws<FormatException>(() => PlanJson.Read(text));
}
