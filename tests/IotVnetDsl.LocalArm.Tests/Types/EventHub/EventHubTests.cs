using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.EventHub;

public sealed class EventHubTests
{
    private static readonly string RuleSet = Plant.Events + "/networkRuleSets/default";

    [Fact]
    public async Task Defaults_are_filled_in()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        var messaging = (await arm.Get(Plant.Events).Expect(200)).Json;
        Assert.Equal("Enabled", messaging.Text("properties.publicNetworkAccess"));
        Assert.Equal("1.2", messaging.Text("properties.minimumTlsVersion"));
        Assert.True(messaging.Flag("properties.kafkaEnabled"));
        var hub = (await arm.Get(Plant.EventHub).Expect(200)).Json;
        Assert.Equal(4, hub.Number("properties.partitionCount"));
        Assert.Equal(7, hub.Number("properties.messageRetentionInDays"));
        var groups = (await arm.Get(Plant.EventHub + "/consumergroups").Expect(200)).Json.Items("value");
        Assert.Equal("$Default", groups.Single().Text("name"));
        Assert.Equal("Allow", (await arm.Get(RuleSet).Expect(200)).Json.Text("properties.defaultAction"));
    }

    [Theory]
    [InlineData("Microsoft.EventHub/namespaces")]
    [InlineData("Microsoft.ServiceBus/namespaces")]
    public async Task TLS_1_3_is_not_known_to_versions_before_2026(string type)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Id(type + "/evh-tls") + "?api-version=2024-01-01", """{"location": "eastus", "sku": {"name": "Standard"}, "properties": {"minimumTlsVersion": "1.3"} }""").Expect(400, "BadRequest");
        await arm.Put(Arm.Id(type + "/evh-tls") + "?api-version=2024-01-01", """{"location": "eastus", "sku": {"name": "Standard"}, "properties": {"minimumTlsVersion": "1.2"} }""").Expect(201);
    }

    [Fact]
    public async Task Public_access_of_namespace_and_rule_set_is_one_setting()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents(properties: """ "publicNetworkAccess": "Disabled" """);
        Assert.Equal("Disabled", (await arm.Get(RuleSet).Expect(200)).Json.Text("properties.publicNetworkAccess"));
        await arm.Put(RuleSet, """{"properties": {"publicNetworkAccess": "Enabled", "defaultAction": "Deny", "trustedServiceAccessEnabled": true} }""").Expect(200);
        Assert.Equal("Enabled", (await arm.Get(Plant.Events).Expect(200)).Json.Text("properties.publicNetworkAccess"));
    }

    [Fact]
    public async Task A_rule_set_is_written_and_never_deleted()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        await arm.Put(RuleSet, """{"properties": {"defaultAction": "Deny", "ipRules": [{"ipMask": "198.51.100.0/24"}]} }""").Expect(200);
        await arm.Put(RuleSet, """{"properties": {"ipRules": [{"ipMask": "nowhere"}]} }""").Expect(400, "BadRequest");
        await arm.Delete(RuleSet).Expect(405, "MethodNotAllowed");
        await arm.Put(Plant.Events + "/networkRuleSets/mine", "{}").Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Subnets_in_rules_need_the_service_endpoint_unless_told_otherwise()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddEvents();
        string Body(string ignore) => $$"""{"properties": {"virtualNetworkRules": [{"subnet": {"id": "{{Plant.Subnet}}"}, "ignoreMissingVnetServiceEndpoint": {{ignore}} }]} }""";
        await arm.Put(RuleSet, Body("false")).Expect(400, "BadRequest");
        await arm.Put(RuleSet, Body("true")).Expect(200);
    }

    [Fact]
    public async Task Basic_has_no_firewall_and_no_further_consumer_groups()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents("Basic");
        await arm.Put(RuleSet, """{"properties": {"defaultAction": "Deny"} }""").Expect(400, "BadRequest");
        await arm.Put(Plant.EventHub + "/consumergroups/reader", "{}").Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Standard_has_at_most_20_consumer_groups()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        for (var number = 1; number < 20; number++)
            await arm.Put($"{Plant.EventHub}/consumergroups/reader-{number}", "{}").Expect(200);
        await arm.Put(Plant.EventHub + "/consumergroups/one-more", "{}").Expect(400, "BadRequest");
    }

    [Theory]
    [InlineData("Basic", "Standard", 200)]
    [InlineData("Standard", "Basic", 200)]
    [InlineData("Standard", "Premium", 400)]
    [InlineData("Premium", "Standard", 400)]
    public async Task Premium_is_a_world_of_its_own(string from, string to, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents(from);
        await arm.Put(Plant.Events, $$"""{"location": "eastus", "sku": {"name": "{{to}}"} }""").Expect(status);
    }

    [Theory]
    [InlineData("Standard", 32, 200)]
    [InlineData("Standard", 33, 400)]
    [InlineData("Standard", 0, 400)]
    [InlineData("Premium", 64, 200)]
    public async Task Partitions_have_a_range(string sku, int count, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents(sku);
        await arm.Put(Plant.Events + "/eventhubs/other", $$"""{"properties": {"partitionCount": {{count}} } }""").Expect(status);
    }

    [Fact]
    public async Task Partitions_stay_except_growing_on_premium()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        await arm.Put(Plant.EventHub, """{"properties": {"partitionCount": 8} }""").Expect(400, "BadRequest");
        await arm.Put(Plant.EventHub, """{"properties": {"messageRetentionInDays": 3} }""").Expect(200);
        await arm.Remove(Plant.Events);
        await arm.AddEvents("Premium");
        await arm.Put(Plant.EventHub, """{"properties": {"partitionCount": 8} }""").Expect(200);
        await arm.Put(Plant.EventHub, """{"properties": {"partitionCount": 4} }""").Expect(400, "BadRequest");
    }

    [Fact]
    public async Task Policies_list_their_keys_and_need_sound_rights()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddEvents();
        var rule = Plant.EventHub + "/authorizationRules/send";
        await arm.Put(rule, """{"properties": {"rights": ["Manage"]} }""").Expect(400, "BadRequest");
        await arm.Put(rule, """{"properties": {"rights": ["Send"]} }""").Expect(200);
        var keys = (await arm.Post(rule + "/listKeys").Expect(200)).Json;
        Assert.EndsWith(";EntityPath=telemetry", keys.Text("primaryConnectionString"), StringComparison.Ordinal);
        await arm.Post(Plant.Events + "/authorizationRules/RootManageSharedAccessKey/listKeys").Expect(200);
    }
}
