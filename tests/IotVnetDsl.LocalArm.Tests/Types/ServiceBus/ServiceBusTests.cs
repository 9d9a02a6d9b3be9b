using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.ServiceBus;

public sealed class ServiceBusTests
{
    [Fact]
    public async Task Queues_get_their_defaults()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus();
        var queue = (await arm.Get(Plant.Bus + "/queues/orders").Expect(200)).Json;
        Assert.Equal("PT1M", queue.Text("properties.lockDuration"));
        Assert.Equal(10, queue.Number("properties.maxDeliveryCount"));
        Assert.Equal(1024, queue.Number("properties.maxSizeInMegabytes"));
    }

    [Fact]
    public async Task Basic_has_no_topics_and_no_sessions()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus("Basic");
        await arm.Put(Plant.Bus + "/topics/alarms", "{}").Expect(400, "BadRequest");
        await arm.Put(Plant.Bus + "/queues/ordered", """{"properties": {"requiresSession": true} }""").Expect(400, "BadRequest");
    }

    [Fact]
    public async Task A_rule_set_knows_no_perimeter()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus();
        await arm.Put(Plant.Bus + "/networkRuleSets/default", """{"properties": {"publicNetworkAccess": "SecuredByPerimeter"} }""").Expect(400, "BadRequest");
        await arm.Put(Plant.Bus + "/networkRuleSets/default", """{"properties": {"publicNetworkAccess": "Disabled"} }""").Expect(200);
    }

    [Theory]
    [InlineData("Premium", 1, 201)]
    [InlineData("Premium", 2, 201)]
    [InlineData("Premium", 4, 201)]
    [InlineData("Premium", 3, 400)]
    [InlineData("Standard", 0, 201)]
    [InlineData("Standard", 1, 400)]
    public async Task Messaging_partitions_are_one_two_or_four_of_a_premium_namespace(string sku, int partitions, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Bus, $$"""{"location": "eastus", "sku": {"name": "{{sku}}"}, "properties": {"premiumMessagingPartitions": {{partitions}} } }""").Expect(status);
    }

    [Theory]
    [InlineData("Standard", 200)]
    [InlineData("Basic", 400)]
    [InlineData("Premium", 200)]
    public async Task Firewalls_are_premium(string sku, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus(sku);
        await arm.Put(Plant.Bus + "/networkRuleSets/default", """{"properties": {"defaultAction": "Deny"} }""").Expect(status);
    }

    [Theory]
    [InlineData("requiresSession")]
    [InlineData("requiresDuplicateDetection")]
    [InlineData("enablePartitioning")]
    public async Task What_a_queue_is_made_of_stays(string property)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus();
        await arm.Put(Plant.Bus + "/queues/orders", $$"""{"properties": {"{{property}}": true} }""").Expect(400, "BadRequest");
        await arm.Put(Plant.Bus + "/queues/orders", """{"properties": {"maxDeliveryCount": 5} }""").Expect(200);
    }

    [Theory]
    [InlineData(""" "lockDuration": "PT6M" """)]
    [InlineData(""" "maxDeliveryCount": 0 """)]
    public async Task Values_out_of_range_are_refused(string property)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus();
        await arm.Put(Plant.Bus + "/queues/other", $$"""{"properties": { {{property}} } }""").Expect(400, "BadRequest");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("1-begins-with-digit")]
    [InlineData("contoso-sb")]
    [InlineData("contoso-mgmt")]
    public async Task Names_follow_the_rule(string name)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Id("Microsoft.ServiceBus/namespaces/" + name), """{"location": "eastus", "sku": {"name": "Premium"} }""").Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Names_are_shared_with_event_hubs()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        await arm.Put(Arm.Id("Microsoft.ServiceBus/namespaces/contoso-events"), """{"location": "eastus", "sku": {"name": "Premium"} }""").Expect(400, "NamespaceUnavailable");
    }

    [Fact]
    public async Task Topics_have_subscriptions()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddBus();
        await arm.Create(Plant.Bus + "/topics/alarms", "{}");
        await arm.Create(Plant.Bus + "/topics/alarms/subscriptions/duty", "{}");
        Assert.Single((await arm.Get(Plant.Bus + "/topics/alarms/subscriptions").Expect(200)).Json.Items("value"));
        await arm.Remove(Plant.Bus + "/topics/alarms");
        await arm.Get(Plant.Bus + "/topics/alarms/subscriptions/duty").Expect(404);
    }

    [Fact]
    public async Task Durations_come_back_in_days_and_less()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Bus, """{"location": "eastus", "sku": {"name": "Standard"} }""");
        var queue = await arm.Create(Plant.Bus + "/queues/alarms", """{"properties": {"defaultMessageTimeToLive": "P1Y2M3DT3H11M2S", "lockDuration": "PT60S"} }""");
        Assert.Equal(("P428DT3H11M2S", "PT1M"), (queue.Text("properties.defaultMessageTimeToLive"), queue.Text("properties.lockDuration")));
        await arm.Put(Plant.Bus + "/queues/alarms", """{"properties": {"autoDeleteOnIdle": "soon"} }""").Expect(400, "BadRequest");
    }
}
