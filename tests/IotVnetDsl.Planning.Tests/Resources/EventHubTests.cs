using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class EventHubTests
{
    [Theory]
    [InlineData("Premium", 2, 4, OperationKind.Update)]
    [InlineData("Premium", 4, 2, OperationKind.Replace)]
    [InlineData("Standard", 2, 4, OperationKind.Replace)]
    public async Task Partitions_grow_in_place_on_premium_only(string sku, int before, int after, OperationKind kind)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Streaming(sku, before, 1));

        var plan = await arm.DeployAsync(new Streaming(sku, after, 1), "replace:telemetry");

        Assert.All(plan.Operations, operation => Assert.Equal(kind, operation.Kind));
        Assert.Equal(after, (long)BodyPath.Get(arm["/eventhubs/telemetry"], "properties.partitionCount")!);
    }

    [Fact]
    public async Task Retention_in_hours_follows_retention_in_days()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Streaming("Standard", 4, 3));
        BodyPath.Set(arm["/eventhubs/telemetry"], "properties.retentionDescription.cleanupPolicy", "Delete");
        BodyPath.Set(arm["/eventhubs/telemetry"], "properties.retentionDescription.retentionTimeInHours", 72);

        await arm.DeployAsync(new Streaming("Standard", 4, 5));

        Assert.Equal("5", BodyPath.Get(arm["/eventhubs/telemetry"], "properties.messageRetentionInDays")!.ToString());
        Assert.Equal("120", BodyPath.Get(arm["/eventhubs/telemetry"], "properties.retentionDescription.retentionTimeInHours")!.ToString());
        Assert.Equal("Delete", BodyPath.Get(arm["/eventhubs/telemetry"], "properties.retentionDescription.cleanupPolicy")!.ToString());
    }

    private sealed record Streaming(string Size, int Partitions, int Days) : Topology
    {
        public override string Id => "streaming";

        public override ResourceGroup ResourceGroup => new("rg-streaming", IotVnetDsl.Region.EastUS);

        public EventHubsNamespace Streams => new("streaming")
        {
            Sku = EventHubsSku.Named(Size),
            EventHubs = [new("telemetry") { PartitionCount = Partitions, RetentionDays = Days }],
        };
    }
}
