using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class PointlessIpRuleFixTests
{
    private const string Key = "IVD4005:take-out";
    private const string Office = "new(\"office\", \"203.0.113.0/24\")";

    [Fact]
    public Task Takes_three_out_at_once() => FixTest<PointlessIpRuleFix>.Members(
        Hub($"{Office}, {{|IVD4005:new(\"one\", \"203.0.113.7\")|}}, {{|IVD4005:new(\"lan\", \"10.0.0.0/8\")|}}, {{|IVD4005:new(\"all\", \"0.0.0.0/0\")|}}"), Hub(Office), Key, iterations: 3);

    [Fact]
    public Task Keeps_lines_and_comments_of_the_others() => FixTest<PointlessIpRuleFix>.Members(
        Hub($"\n            {Office}, // where people are\n            {{|IVD4005:new(\"lan\", \"10.0.0.0/8\")|}},\n            new(\"branch\", \"198.51.100.0/24\"),\n        "),
        Hub($"\n            {Office}, // where people are\n            new(\"branch\", \"198.51.100.0/24\"),\n        "),
        Key);

    [Fact]
    public Task Takes_the_last_out_with_what_is_said_of_it() => FixTest<PointlessIpRuleFix>.Members(
        Hub($"\n            {Office}, // where people are\n            {{|IVD4005:new(\"lan\", \"10.0.0.0/8\")|}} // of no use\n        "),
        Hub($"\n            {Office} // where people are\n        "),
        Key);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<PointlessIpRuleFix>.Sources(
        [FixTest<PointlessIpRuleFix>.Plant("    public IotHub Hub => Hubs.One;"), Hubs($"{Office}, {{|IVD4005:new(\"lan\", \"10.0.0.0/8\")|}}")],
        [FixTest<PointlessIpRuleFix>.Plant("    public IotHub Hub => Hubs.One;"), Hubs(Office)],
        Key);

    [Theory]
    [InlineData("[.. new HubIpRule[] { ", " }]")]
    [InlineData("[.. new[] { ", " }]")]
    [InlineData("[.. new List<HubIpRule> { ", " }]")]
    public Task Takes_out_of_lists_of_every_kind(string opens, string ends) => FixTest<PointlessIpRuleFix>.Members(
        Hub($"{TypedOffice}, {{|IVD4005:{Typed("lan", "10.0.0.0/8")}|}}, {Typed("branch", "198.51.100.0/24")}", opens, ends), Hub($"{TypedOffice}, {Typed("branch", "198.51.100.0/24")}", opens, ends), Key);

    [Fact]
    public async Task Leaves_the_last_of_an_array_that_has_its_type_from_it() => Assert.Empty(await OfferedFixes.Titles<PointlessIpRuleFix>(
        FixTest<PointlessIpRuleFix>.Plant(Hub(Typed("lan", "10.0.0.0/8"), "[.. new[] { ", " }]")), "IVD4005"));

    [Theory]
    [InlineData("EventHubsNamespace", "Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [\"10.0.0.0/8\"] }")]
    [InlineData("CosmosAccount", "IpRules = [\"100.64.0.0/10\"]")]
    public async Task Leaves_a_rule_where_it_is_without_which_everybody_would_get_in(string type, string rules) => Assert.Empty(await OfferedFixes.Titles<PointlessIpRuleFix>(
        FixTest<PointlessIpRuleFix>.Plant($$"""    public {{type}} Target => new("plant-target") { {{rules}} };"""), "IVD4005"));

    private static string TypedOffice => Typed("office", "203.0.113.0/24");

    private static string Typed(string name, string mask) => $"new HubIpRule(\"{name}\", \"{mask}\")";

    private static string Hub(string rules, string opens = "[", string ends = "]") => $$"""
            public IotHub Hub => new("plant-hub") { NetworkRuleSet = new() { ApplyToBuiltInEndpoint = true, IpRules = {{opens}}{{rules}}{{ends}} } };
        """;

    private static string Hubs(string rules) => $$"""
        internal static class Hubs
        {
            public static IotHub One => new("plant-hub") { NetworkRuleSet = new() { ApplyToBuiltInEndpoint = true, IpRules = [{{rules}}] } };
        }

        """;
}
