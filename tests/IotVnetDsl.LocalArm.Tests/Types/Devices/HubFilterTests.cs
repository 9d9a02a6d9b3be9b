namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class HubFilterTests
{
    [Theory]
    [InlineData("F1", "true", 400)]
    [InlineData("F1", "false", 201)]
    [InlineData("S1", "true", 201)]
    public async Task Free_hubs_have_no_filter_of_their_own_at_the_built_in_endpoint(string sku, string applies, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, $$"""
            {"location": "eastus", "sku": {"name": "{{sku}}", "capacity": 1}, "properties": {"eventHubEndpoints": {"events": {"partitionCount": 2} },
              "networkRuleSets": {"applyToBuiltInEventHubEndpoint": {{applies}}, "defaultAction": "Deny", "ipRules": []} } }
            """).Expect(status);
    }

    [Theory]
    [InlineData(20, 201)]
    [InlineData(21, 400)]
    public async Task Twenty_hosts_may_be_allowed(int count, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var hosts = string.Join(", ", Enumerable.Range(1, count).Select(number => $"\"host{number}.example\""));
        await arm.Put(Plant.Hub, Plant.HubBody($$""" "restrictOutboundNetworkAccess": true, "allowedFqdnList": [{{hosts}}] """)).Expect(status);
    }

    [Theory]
    [InlineData("""{"filterName": "office", "action": "Accept", "ipMask": "198.51.100.0/24"}""", 201)]
    [InlineData("""{"filterName": "private", "action": "Reject", "ipMask": "10.0.0.0/8"}""", 201)]
    [InlineData("""{"filterName": "office", "action": "Allow", "ipMask": "198.51.100.0/24"}""", 400)]
    [InlineData("""{"filterName": "office", "action": "Accept", "ipMask": "198.51.100.0/33"}""", 400)]
    [InlineData("""{"filterName": "office", "action": "Accept", "ipMask": "5"}""", 400)]
    [InlineData("""{"filterName": "office", "action": "Accept", "ipMask": "2001:db8::1"}""", 400)]
    [InlineData("""{"filterName": "büro", "action": "Accept", "ipMask": "198.51.100.0/24"}""", 400)]
    [InlineData("""{"filterName": "a", "action": "Accept", "ipMask": "1.2.3.4"}, {"filterName": "A", "action": "Accept", "ipMask": "1.2.3.5"}""", 400)]
    public async Task Classic_rules_have_a_form(string rules, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody($$""" "ipFilterRules": [{{rules}}] """)).Expect(status);
    }

    [Theory]
    [InlineData("""{"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true, "ipRules": []}""", 201)]
    [InlineData("""{"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true, "ipRules": [{"filterName": "a", "ipMask": "1.2.3.4", "action": "Allow"}]}""", 201)]
    [InlineData("""{"defaultAction": "Deny", "ipRules": []}""", 400)]
    [InlineData("""{"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true}""", 400)]
    [InlineData("""{"defaultAction": "Maybe", "applyToBuiltInEventHubEndpoint": true, "ipRules": []}""", 400)]
    [InlineData("""{"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true, "ipRules": [{"filterName": "a", "ipMask": "1.2.3.4", "action": "Reject"}]}""", 400)]
    public async Task Rule_sets_have_a_form(string ruleSet, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Hub, Plant.HubBody($$""" "networkRuleSets": {{ruleSet}} """)).Expect(status);
    }

    [Fact]
    public async Task Ten_classic_rules_are_the_most()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var rules = string.Join(",", Enumerable.Range(0, 11).Select(each => $$"""{"filterName": "r{{each}}", "action": "Accept", "ipMask": "1.2.3.{{each}}"}"""));
        await arm.Put(Plant.Hub, Plant.HubBody($$""" "ipFilterRules": [{{rules}}] """)).Expect(400, "400000");
    }

    [Theory]
    [InlineData("accepted", 201)]
    [InlineData("refused", 400)]
    public async Task Both_filters_at_once_are_a_switch(string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("hub-both-filters", choice));
        await arm.Put(Plant.Hub, Plant.HubBody("""
            "ipFilterRules": [{"filterName": "a", "action": "Accept", "ipMask": "1.2.3.4"}],
            "networkRuleSets": {"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true, "ipRules": []}
            """)).Expect(status);
    }
}
