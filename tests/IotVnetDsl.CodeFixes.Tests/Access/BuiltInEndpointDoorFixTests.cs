using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class BuiltInEndpointDoorFixTests
{
    private const string Key = "IVD4006:ApplyToBuiltInEndpoint";

    [Fact]
    public Task Covers_the_built_in_endpoint() => FixTest<BuiltInEndpointDoorFix>.Members(
        Hub("Hub", "{|IVD4006:ApplyToBuiltInEndpoint = false|}"), Hub("Hub", "ApplyToBuiltInEndpoint = true"), Key);

    [Fact]
    public Task Covers_three_at_once() => FixTest<BuiltInEndpointDoorFix>.Members(
        string.Join("\n", Lines.Select(line => Hub(line, "{|IVD4006:ApplyToBuiltInEndpoint = false|}"))),
        string.Join("\n", Lines.Select(line => Hub(line, "ApplyToBuiltInEndpoint = true"))),
        Key,
        iterations: 3);

    [Fact]
    public Task Edits_the_rule_set_in_another_file() => FixTest<BuiltInEndpointDoorFix>.Sources(
        [FixTest<BuiltInEndpointDoorFix>.Plant(Shared), Stock("{|IVD4006:ApplyToBuiltInEndpoint = false|}")],
        [FixTest<BuiltInEndpointDoorFix>.Plant(Shared), Stock("ApplyToBuiltInEndpoint = true")],
        Key);

    [Fact]
    public async Task Offers_nothing_for_a_free_hub_which_cannot_cover_it() => Assert.Empty(await OfferedFixes.Titles<BuiltInEndpointDoorFix>(
        FixTest<BuiltInEndpointDoorFix>.Plant(Hub("Hub", "ApplyToBuiltInEndpoint = false").Replace("{ NetworkRuleSet", "{ Sku = IotHubSku.F1, NetworkRuleSet", StringComparison.Ordinal)), "IVD4006"));

    private static readonly string[] Lines = ["North", "South", "West"];

    private const string Shared = """
            public IotHub Hub => new("plant-hub") { NetworkRuleSet = Stock.Rules };
        """;

    private static string Stock(string covers) => $$"""
        internal static class Stock
        {
            public static HubNetworkRuleSet Rules => new() { IpRules = [new("office", "40.1.2.3")], {{covers}} };
        }

        """;

    private static string Hub(string line, string covers) => $$"""
            public IotHub {{line}} => new("hub-{{line}}") { NetworkRuleSet = new() { IpRules = [new("office", "40.1.2.3")], {{covers}} } };
        """;
}
