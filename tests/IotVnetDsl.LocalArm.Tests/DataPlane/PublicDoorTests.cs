namespace IotVnetDsl.LocalArm.Tests.DataPlane;

/// <summary>Who gets in by a public address.</summary>
public sealed class PublicDoorTests
{
    private const string Office = """{"kind": "internet", "ip": "198.51.100.7"}""";
    private const string Stranger = """{"kind": "internet", "ip": "203.0.113.9"}""";
    private static readonly string Hub = $$"""{"id": "{{Plant.Hub}}"}""";
    private static readonly string BuiltIn = $$"""{"id": "{{Plant.Hub}}", "endpoint": "events"}""";
    private static readonly string Container = $$"""{"id": "{{Plant.Container}}"}""";
    private static readonly string EventHub = $$"""{"id": "{{Plant.EventHub}}"}""";

    [Fact]
    public async Task Classic_rules_are_ordered_and_admit_what_none_of_them_matches()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(""" "ipFilterRules": [{"filterName": "office", "action": "Accept", "ipMask": "198.51.100.0/24"}] """);
        Assert.True(await arm.Reaches(Stranger, Hub));
        await arm.AddHub(""" "ipFilterRules": [{"filterName": "office", "action": "Accept", "ipMask": "198.51.100.0/24"}, {"filterName": "all", "action": "Reject", "ipMask": "0.0.0.0/0"}] """);
        Assert.True(await arm.Reaches(Office, Hub));
        Assert.False(await arm.Reaches(Stranger, Hub));
        Assert.True(await arm.Reaches(Stranger, BuiltIn));
        await arm.AddHub(""" "ipFilterRules": [{"filterName": "all", "action": "Reject", "ipMask": "0.0.0.0/0"}, {"filterName": "office", "action": "Accept", "ipMask": "198.51.100.0/24"}] """);
        Assert.False(await arm.Reaches(Office, Hub));
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public async Task Rule_sets_deny_by_default_and_cover_the_built_in_endpoint_when_told(string covers, bool strangerReadsEvents)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub($$""" "networkRuleSets": {"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": {{covers}}, "ipRules": [{"filterName": "office", "ipMask": "198.51.100.0/24", "action": "Allow"}]} """);
        Assert.True(await arm.Reaches(Office, Hub));
        Assert.False(await arm.Reaches(Stranger, Hub));
        Assert.Equal(strangerReadsEvents, await arm.Reaches(Stranger, BuiltIn));
    }

    [Fact]
    public async Task An_empty_rule_set_blocks_everybody_and_disabled_access_ignores_rules()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(""" "networkRuleSets": {"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true, "ipRules": []} """);
        Assert.False(await arm.Reaches(Office, Hub));
        await arm.AddHub(""" "publicNetworkAccess": "Disabled", "ipFilterRules": [{"filterName": "all", "action": "Accept", "ipMask": "0.0.0.0/0"}] """);
        Assert.False(await arm.Reaches(Office, Hub));
        Assert.False(await arm.Reaches(Office, BuiltIn));
    }

    [Fact]
    public async Task Storage_admits_addresses_and_subnets_of_its_rules()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork("""[{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24", "serviceEndpoints": [{"service": "Microsoft.Storage"}]} }, {"name": "other", "properties": {"addressPrefix": "10.20.2.0/24"} }]""");
        await arm.AddAccount($$""" "networkAcls": {"defaultAction": "Deny", "ipRules": [{"value": "198.51.100.0/24"}], "virtualNetworkRules": [{"id": "{{Plant.Subnet}}"}]} """);
        Assert.True(await arm.Reaches(Office, Container));
        Assert.False(await arm.Reaches(Stranger, Container));
        Assert.True(await arm.Reaches($$"""{"kind": "network", "id": "{{Plant.Subnet}}"}""", Container));
        Assert.False(await arm.Reaches($$"""{"kind": "network", "id": "{{Plant.Network}}/subnets/other"}""", Container));
        Assert.True(await arm.Reaches($$"""{"kind": "network", "id": "{{Plant.Network}}/subnets/other", "publicIp": "198.51.100.7"}""", Container));
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("closed", false)]
    public async Task A_namespace_that_denies_without_a_rule_is_a_switch(string choice, bool reaches)
    {
        await using var arm = await Arm.StartWithGroupAsync(("deny-without-rules", choice));
        await arm.AddEvents();
        await arm.Put(Plant.Events + "/networkRuleSets/default", """{"properties": {"defaultAction": "Deny"} }""").Expect(200);
        Assert.Equal(reaches, await arm.Reaches(Stranger, EventHub));
        await arm.Put(Plant.Events + "/networkRuleSets/default", """{"properties": {"defaultAction": "Deny", "ipRules": [{"ipMask": "198.51.100.0/24"}]} }""").Expect(200);
        Assert.False(await arm.Reaches(Stranger, EventHub));
        Assert.True(await arm.Reaches(Office, EventHub));
    }
}
