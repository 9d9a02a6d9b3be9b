using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class LostMessagesFixTests
{
    private const string Key = "IVD4013:FallbackRoute:ToBuiltInEndpoint";
    private const string Some = """new("some", RouteSource.DeviceMessages, "events") { Condition = "level = 'alarm'" }""";

    [Fact]
    public Task Replaces_one_that_is_off_in_three_hubs_at_once() => FixTest<LostMessagesFix>.Members(
        Three("{|IVD4013:FallbackRoute = new() { Enabled = false }|}"), Three("FallbackRoute = FallbackRoute.ToBuiltInEndpoint"), Key, iterations: 3);

    [Fact]
    public Task Keeps_tabs_and_the_line_ends_of_the_file() => FixTest<LostMessagesFix>.Sources(
        [Foreign($"\t\tRoutes = [{Some}], // alarms\n\t\t{{|IVD4013:FallbackRoute = new() {{ Enabled = false }}|}},\n")],
        [Foreign($"\t\tRoutes = [{Some}], // alarms\n\t\tFallbackRoute = FallbackRoute.ToBuiltInEndpoint,\n")],
        Key);

    [Fact]
    public async Task Offers_nothing_for_findings_of_other_rules() => Assert.Empty(await OfferedFixes.Titles<LostMessagesFix>(
        FixTest<LostMessagesFix>.Plant("""    public IotHub Hub => new("hub-");"""), "IVD5001"));

    private static string Foreign(string members) => FixTest<LostMessagesFix>
        .Plant($"\tpublic IotHub Hub => new(\"plant-hub\")\n\t{{\n{members}\t}};").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Three(string member) => string.Join("\n", new[] { "North", "South", "West" }.Select(line => $$"""
            public IotHub {{line}} => new("hub-{{line}}") { Routes = [{{Some}}], {{member}} };
        """));
}
