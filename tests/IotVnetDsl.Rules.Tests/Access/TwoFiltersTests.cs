using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class TwoFiltersTests
{
    private const string Id = "IVD4022";

    private const string Classic = "[new(\"office\", IpFilterAction.Accept, \"203.0.113.0/24\")]";

    [Fact]
    public void Fires_where_both_are_given()
    {
        var found = Assert.Single(Of(Classic, "new() { DefaultAction = FirewallAction.Deny }"));

        Assert.Equal((Severity.Warning, "IpFilterRules"), (found.Severity, found.Finding.PropertyPath));
    }

    [Theory]
    [InlineData("[]", "new() { DefaultAction = FirewallAction.Deny }")]
    [InlineData(Classic, "null")]
    [InlineData("null", "new() { DefaultAction = FirewallAction.Deny }")]
    [InlineData("DateTime.Now.Hour > 7 ? null : [new(\"office\", IpFilterAction.Accept, \"203.0.113.0/24\")]", "new() { DefaultAction = FirewallAction.Deny }")]
    public void Is_silent_where_one_is_given_or_that_is_unknown(string classic, string set) => Assert.Empty(Of(classic, set));

    private static IReadOnlyList<Found> Of(string classic, string set) => Written.Find(
        Id, $$"""public IotHub Hub => new("hub") { IpFilterRules = {{classic}}, NetworkRuleSet = {{set}} };""");
}
