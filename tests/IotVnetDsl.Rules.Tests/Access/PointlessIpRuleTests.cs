using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class PointlessIpRuleTests
{
    private const string Deny = "DefaultAction = FirewallAction.Deny, ApplyToBuiltInEndpoint = true";

    [Theory]
    [InlineData("0.0.0.0/0", "the rule lets the whole internet in")]
    [InlineData("10.0.0.0/8", "nobody comes from there over the internet; private endpoints lead past the rules")]
    [InlineData("192.168.1.7", "nobody comes from there over the internet; private endpoints lead past the rules")]
    [InlineData("203.0.113.7", "what stands before it covers all of it")]
    [InlineData("203.0.113.0/24", "what stands before it covers all of it")]
    public void Fires_at_a_rule_of_a_rule_set(string mask, string why)
    {
        var found = Assert.Single(OfHub($"NetworkRuleSet = new() {{ {Deny}, IpRules = [new(\"office\", \"203.0.113.0/24\"), new(\"it\", \"{mask}\")] }}"));

        Assert.Equal(("NetworkRuleSet.IpRules[it]", Severity.Warning), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal($"The IP rule for '{mask}' of 'Hub' is of no use: {why}", found.Message);
    }

    [Theory]
    [InlineData("new(\"a\", IpFilterAction.Accept, \"0.0.0.0/0\")", "the rule lets the whole internet in")]
    [InlineData("new(\"a\", IpFilterAction.Reject, \"203.0.113.0/24\"), new(\"b\", IpFilterAction.Accept, \"203.0.113.7\")", "what stands before it covers all of it")]
    [InlineData("new(\"a\", IpFilterAction.Accept, \"0.0.0.0/1\"), new(\"b\", IpFilterAction.Accept, \"128.0.0.0/1\"), new(\"c\", IpFilterAction.Reject, \"0.0.0.0/0\")", "what stands before it covers all of it")]
    public void Fires_at_a_rule_of_the_classic_filter(string rules, string why) => Assert.EndsWith(why, Assert.Single(OfHub($"IpFilterRules = [{rules}]")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("IpFilterRules = [new(\"a\", IpFilterAction.Accept, \"203.0.113.0/24\"), new(\"rest\", IpFilterAction.Reject, \"0.0.0.0/0\")]")]
    [InlineData("IpFilterRules = [new(\"a\", IpFilterAction.Reject, \"203.0.113.0/24\"), new(\"rest\", IpFilterAction.Accept, \"0.0.0.0/0\")]")]
    [InlineData($"NetworkRuleSet = new() {{ {Deny}, IpRules = [new(\"a\", \"203.0.113.7\"), new(\"b\", \"203.0.113.0/24\")] }}")]
    [InlineData("NetworkRuleSet = new() { DefaultAction = FirewallAction.Allow, IpRules = [new(\"a\", \"0.0.0.0/0\")] }")]
    public void Is_silent_where_a_rule_makes_a_difference(string hub) => Assert.Empty(OfHub(hub));

    [Fact]
    public void Leaves_a_private_range_that_is_refused_to_the_rule_of_that() => Assert.Equal(["Streams"], Written.Find("IVD4005", """
        public StorageAccount Archive => new("plantarchive") { Firewall = new() { IpRules = ["10.0.0.0/16"] } };
        public EventHubsNamespace Streams => new("plant-streams") { Firewall = new() { IpRules = ["10.0.0.0/16"] } };
        """).Select(found => found.Finding.Path));

    [Theory]
    [InlineData("\"203.0.113.0/24\", \"::/0\"", "the rule lets everybody in who comes by IPv6")]
    [InlineData("\"2001:db8::/32\", \"2001:db8::7\"", "what stands before it covers all of it")]
    [InlineData("\"203.0.113.0/24\", \"fd00::/8\"", "nobody comes from there over the internet; private endpoints lead past the rules")]
    public void Fires_at_rules_of_IPv6(string rules, string why) => Assert.EndsWith(
        why,
        Assert.Single(Written.Find("IVD4005", $$"""public EventHubsNamespace Streams => new("plant-streams") { Firewall = new() { IpRules = [{{rules}}] } };""")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("EventHubsNamespace", "Firewall = new() { IpRules = [\"10.0.0.0/8\"] }", false)]
    [InlineData("CosmosAccount", "IpRules = [\"100.64.0.0/10\"]", false)]
    [InlineData("EventHubsNamespace", "Firewall = new() { IpRules = [\"10.0.0.0/8\", \"203.0.113.0/24\"] }", true)]
    [InlineData("EventHubsNamespace", "Firewall = new() { IpRules = [\"10.0.0.0/8\"], SubnetRules = [Net.Subnet(\"apps\")] }", true)]
    [InlineData("IotHub", "NetworkRuleSet = new() { IpRules = [new(\"lan\", \"10.0.0.0/8\")] }", true)]
    public void Says_where_a_rule_keeps_a_door_shut_that_opens_without_any(string type, string rules, bool canGo)
    {
        var found = Assert.Single(Written.Find("IVD4005", $$"""
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("apps", "10.0.1.0/24") { ServiceEndpoints = [ServiceEndpoint.EventHub] }] };
            public {{type}} Target => new("plant-target") { {{rules}} };
            """));

        Assert.Equal(canGo, found.Finding.Data.ContainsKey(FindingData.Spare));
        Assert.Equal(!canGo, found.Message.EndsWith("without a single rule Azure lets all traffic in, so set PublicNetworkAccess to Disabled in its place", StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_IPv6_that_is_refused_to_the_rule_of_that() =>
        Assert.Empty(Written.Find("IVD4005", """public StorageAccount Archive => new("plantarchive") { Firewall = new() { IpRules = ["::/0"] } };"""));

    [Theory]
    [InlineData("NetworkRuleSet = new() { IpRules = [new(\"a\", Environment.UserName)] }")]
    [InlineData("NetworkRuleSet = new() { DefaultAction = Environment.UserName == \"x\" ? FirewallAction.Allow : FirewallAction.Deny, IpRules = [new(\"a\", \"0.0.0.0/0\")] }")]
    [InlineData("IpFilterRules = [new(\"a\", Environment.UserName == \"x\" ? IpFilterAction.Accept : IpFilterAction.Reject, \"0.0.0.0/0\")]")]
    [InlineData("IpFilterRules = [.. Environment.GetLogicalDrives().Select(drive => new IpFilterRule(drive, IpFilterAction.Reject, drive)), new(\"a\", IpFilterAction.Accept, \"0.0.0.0/0\")]")]
    public void Is_silent_on_what_is_unknown(string hub) => Assert.Empty(OfHub(hub));

    private static IReadOnlyList<Found> OfHub(string hub) => Written.Find("IVD4005", $$"""public IotHub Hub => new("hub") { {{hub}} };""");
}
