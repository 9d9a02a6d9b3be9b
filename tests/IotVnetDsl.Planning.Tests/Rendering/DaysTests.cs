using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class DaysTests
{
    [Theory]
    [InlineData(1, "1 day")]
    [InlineData(7, "7 days")]
    public void One_is_a_day(int days, string words)
    {
        var lines = PlanText.Write(Requests.FromNothing(new Kept { Days = days }.Graph()), detailed: true).Split('\n').Where(line => line.Contains("retention ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Contains($"  {words}  ", $"{line}  ", StringComparison.Ordinal));
    }

    private sealed record Kept : Topology
    {
        public int Days { get; init; }

        public override string Id => "kept";

        public override ResourceGroup ResourceGroup => new("rg-kept", IotVnetDsl.Region.EastUS);

        public EventHubsNamespace Streams => new("kept-streams") { EventHubs = [new("telemetry") { RetentionDays = Days }] };

        public IotHub Hub => new("kept-hub") { Sku = IotHubSku.S1, BuiltInEndpoint = new() { RetentionDays = Days } };
    }
}
