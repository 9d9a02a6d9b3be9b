using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class TwoFiltersFixTests
{
    private const string Classic = "{|IVD4022:IpFilterRules = [new(\"office\", IpFilterAction.Accept, \"203.0.113.0/24\")]|}, ";

    [Fact]
    public Task Keeps_the_rule_set() => FixTest<TwoFiltersFix>.Members(Hub("Hub", Classic), Hub("Hub", ""));

    [Fact]
    public Task Fixes_three_at_once() => FixTest<TwoFiltersFix>.Members(
        Hub("One", Classic) + Hub("Two", Classic) + Hub("Three", Classic), Hub("One", "") + Hub("Two", "") + Hub("Three", ""), iterations: 3);

    [Fact]
    public Task Edits_the_file_that_states_it() => FixTest<TwoFiltersFix>.Sources(
        [FixTest<TwoFiltersFix>.Plant("    public IotHub Hub => Hubs.One;"), Hubs(Classic)],
        [FixTest<TwoFiltersFix>.Plant("    public IotHub Hub => Hubs.One;"), Hubs("")]);

    private static string Hub(string name, string classic) => $$"""
            public IotHub {{name}} => new("plant-{{name.ToLowerInvariant()}}") { {{classic}}NetworkRuleSet = new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.0/24")] } };

        """;

    private static string Hubs(string classic) => $$"""
        internal static class Hubs
        {
            public static IotHub One => new("plant-hub") { {{classic}}NetworkRuleSet = new() { DefaultAction = FirewallAction.Deny, IpRules = [new("office", "203.0.113.0/24")] } };
        }

        """;
}
