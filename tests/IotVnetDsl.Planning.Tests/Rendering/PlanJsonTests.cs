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

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"topology\": \"Plant\" }")]
    [InlineData("{ \"schemaVersion\": 99 }")]
    [InlineData("{ \"schemaVersion\": 1 }")]
    public void Refuses_what_is_no_plan_of_its_version(string text) => Assert.Throws<FormatException>(() => PlanJson.Read(text));
}
