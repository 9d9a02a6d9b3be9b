using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class RefusedIpRuleTests
{
    private const string Id = "IVD4010";

    [Theory]
    [InlineData("10.1.2.3", "private addresses never come from the internet; let their subnet in by a subnet rule, or use a private endpoint")]
    [InlineData("192.168.0.0/16", "private addresses never come from the internet; let their subnet in by a subnet rule, or use a private endpoint")]
    [InlineData("40.1.2.3/32", "blocks are /30 or bigger; write single addresses without a prefix")]
    [InlineData("40.1.2.2/31", "blocks are /30 or bigger; write single addresses without a prefix")]
    [InlineData("2001:db8::1", "rules are for IPv4 only")]
    [InlineData("40.1.2.300", "it is neither an address nor a block of addresses")]
    public void Fires_on_what_a_storage_account_refuses(string rule, string reason)
    {
        var found = Assert.Single(Of("StorageAccount", rule));

        Assert.Equal($"\"{rule}\"", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal($"'Target' has an IP rule for '{rule}', which Azure refuses: {reason}", found.Message);
    }

    [Theory]
    [InlineData("StorageAccount", "40.1.2.3")]
    [InlineData("StorageAccount", "40.1.2.0/30")]
    [InlineData("StorageAccount", "100.64.0.0/10")]
    [InlineData("EventHubsNamespace", "2001:db8::1")]
    [InlineData("EventHubsNamespace", "2001:db8::/32")]
    [InlineData("EventHubsNamespace", "10.0.0.0/8")]
    [InlineData("EventHubsNamespace", "2001:db8::1/128")]
    [InlineData("ServiceBusNamespace", "40.1.2.3/32")]
    public void Is_silent_on_what_the_service_takes(string type, string rule) => Assert.Empty(Of(type, rule));

    [Fact]
    public void Fires_on_the_filters_of_a_hub() => Assert.Equal(
        ["\"::1\"", "\"office\""],
        Written.Find(Id, """
            public IotHub Hub => new("hub") { NetworkRuleSet = new() { IpRules = [new("a", "office")] }, IpFilterRules = [new("b", IpFilterAction.Accept, "::1")] };
            """).Select(found => found.Text));

    [Theory]
    [InlineData("ServiceBusNamespace", "2001:db8::/32", "rules are for IPv4 only")]
    [InlineData("EventHubsNamespace", "2001:db8::/129", "it is neither an address nor a block of addresses")]
    [InlineData("EventHubsNamespace", "2001:zz8::1", "it is neither an address nor a block of addresses")]
    [InlineData("EventHubsNamespace", "40.1.2.0/33", "it is neither an address nor a block of addresses")]
    public void Fires_on_what_a_namespace_refuses(string type, string rule, string reason) =>
        Assert.Equal($"'Target' has an IP rule for '{rule}', which Azure refuses: {reason}", Assert.Single(Of(type, rule)).Message);

    [Fact]
    public void Is_silent_on_unknown_rules() => Assert.Empty(Written.Find(Id, """
        public StorageAccount Target => new("target") { Firewall = new() { IpRules = [Environment.UserName] } };
        """));

    private static IReadOnlyList<Found> Of(string type, string rule) => Written.Find(Id, $$"""
        public {{type}} Target => new("thetarget") { Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = true, IpRules = ["{{rule}}"] } };
        """);
}
