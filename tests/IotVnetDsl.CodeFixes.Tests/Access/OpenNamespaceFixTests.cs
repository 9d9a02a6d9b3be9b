using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class OpenNamespaceFixTests
{
    private const string Key = "IVD4017:PublicNetworkAccess:Disabled";

    [Fact]
    public Task Closes_the_namespace() => FixTest<OpenNamespaceFix>.Members(
        """
            public EventHubsNamespace Streams => new("plant-streams") { {|IVD4017:Firewall = Firewall.TrustedServicesOnly|} }; // the lines'
        """,
        """
            public EventHubsNamespace Streams => new("plant-streams") { Firewall = Firewall.TrustedServicesOnly, PublicNetworkAccess = PublicNetworkAccess.Disabled }; // the lines'
        """,
        Key);

    [Fact]
    public async Task Leaves_one_open_that_nobody_could_reach_when_it_is_closed() => Assert.Empty(await OfferedFixes.Titles<OpenNamespaceFix>(
        FixTest<OpenNamespaceFix>.Plant("""
            public ServiceBusNamespace Messages => new("plant-messages") { Sku = ServiceBusSku.Standard, Firewall = new() { DefaultAction = FirewallAction.Deny } };
        """),
        "IVD4017"));

    [Fact]
    public Task Closes_three_at_once() => FixTest<OpenNamespaceFix>.Members(
        Three("{|IVD4017:Firewall = new()|}, PublicNetworkAccess = PublicNetworkAccess.Enabled"),
        Three("Firewall = new(), PublicNetworkAccess = PublicNetworkAccess.Disabled"),
        Key,
        iterations: 3);

    [Fact]
    public Task Edits_the_copy_in_another_file() => FixTest<OpenNamespaceFix>.Sources(
        [FixTest<OpenNamespaceFix>.Plant(Copied), Stock("Plain with { {|IVD4017:Firewall = Firewall.TrustedServicesOnly|} }")],
        [FixTest<OpenNamespaceFix>.Plant(Copied), Stock("Plain with { Firewall = Firewall.TrustedServicesOnly, PublicNetworkAccess = PublicNetworkAccess.Disabled }")],
        Key);

    private const string Copied = """
            public EventHubsNamespace Streams => Stock.Closed;
        """;

    private static string Stock(string closed) => $$"""
        internal static class Stock
        {
            public static EventHubsNamespace Plain => new("plant-streams");
            public static EventHubsNamespace Closed => {{closed}};
        }

        """;

    private static string Three(string members) => string.Join("\n", new[] { "North", "South", "West" }.Select(line => $$"""
            public EventHubsNamespace {{line}} => new("streams-{{line}}") { {{members}} };
        """));
}
