using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class TargetTierNeedsTests
{
    private const string Id = "IVD4008";

    [Theory]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Firewall = Firewall.TrustedServicesOnly", "Standard, which has no trusted services: choose Premium")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Basic, Topics = [\"changes\"]", "Basic, which has no topics: choose Standard")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Basic, Firewall = new() { IpRules = [\"40.1.2.3\"] }", "Basic, which has no IP rules: choose Standard")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Basic, EventHubs = [new(\"telemetry\") { ConsumerGroups = [\"second\"] }]", "Basic, which has no consumer groups: choose Standard")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Basic, Queues = [\"plain\", new(\"alarms\") { RequiresSession = true }]", "Basic, which has no sessions: choose Standard")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Basic, Queues = [new(\"once\") { RequiresDuplicateDetection = true }]", "Basic, which has no duplicate detection: choose Standard")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Firewall = new() { SubnetRules = [Net.Subnet(\"endpoints\")] }", "Standard, which has no subnet rules: choose Premium")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Basic, Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [\"40.1.2.3\"] }", "Basic, which has no IP rules: choose Standard")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Named(\"standard\"), Firewall = new() { SubnetRules = [Net.Subnet(\"endpoints\")] }", "Standard, which has no subnet rules: choose Premium")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Named(\"basic\"), EventHubs = [new(\"telemetry\") { ConsumerGroups = [\"$default\", \"second\"] }]", "Basic, which has no consumer groups: choose Standard")]
    public void Fires_on_what_the_tier_does_not_have(string type, string target, string message)
    {
        var found = Assert.Single(Of(type, target, "public VirtualNetwork Net => new(\"vnet\") { Subnets = [new(\"endpoints\", \"10.0.1.0/24\")] };"));

        Assert.StartsWith("Sku = ", found.Text, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal($"'Target' is {message}", found.Message);
    }

    [Theory]
    [InlineData("Firewall = Firewall.TrustedServicesOnly", "", "no trusted services")]
    [InlineData("Queues = [\"alarms\"]", Door, "no private endpoint")]
    public void Warns_of_what_a_new_one_does_not_have_that_states_no_tier(string target, string others, string lacking)
    {
        var found = Assert.Single(Of("ServiceBusNamespace", target, others));

        Assert.Equal((Severity.Warning, $"'Target' states no Sku, and a new one is Standard, which has {lacking}: choose Premium"), (found.Severity, found.Message));
    }

    [Fact]
    public void Fires_once_for_all_that_the_tier_lacks() => Assert.Equal(
        "'Target' is Standard, which has no trusted services and no private endpoint: choose Premium",
        Assert.Single(Of("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Firewall = Firewall.TrustedServicesOnly", Door)).Message);

    [Theory]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Premium, Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Topics = [\"changes\"]")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Firewall = new() { DefaultAction = FirewallAction.Allow }")]
    [InlineData("ServiceBusNamespace", "Existing = true, Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Queues = [new(\"alarms\") { RequiresSession = true, RequiresDuplicateDetection = true }]")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Basic, EventHubs = [new(\"telemetry\") { ConsumerGroups = [\"$Default\"] }]")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Firewall = new() { IpRules = [\"40.1.2.3\"] }")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Standard, Topics = [new(\"changes\") { Subscriptions = [\"all\"] }], Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [\"40.1.2.0/24\"] }")]
    [InlineData("ServiceBusNamespace", "Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [\"40.1.2.0/24\"] }")]
    [InlineData("ServiceBusNamespace", "Sku = ServiceBusSku.Named(Environment.UserName), Topics = [\"changes\"]")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Basic, EventHubs = [new(\"telemetry\") { ConsumerGroups = [] }]")]
    [InlineData("EventHubsNamespace", "EventHubs = [new(\"telemetry\") { ConsumerGroups = [\"second\"] }]")]
    [InlineData("EventHubsNamespace", "Existing = true, EventHubs = [new(\"telemetry\") { ConsumerGroups = [\"second\"] }]")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Standard, Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("EventHubsNamespace", "Sku = EventHubsSku.Named(Environment.UserName), Firewall = Firewall.TrustedServicesOnly")]
    public void Is_silent_where_the_tier_has_it_or_is_unknown(string type, string target) => Assert.Empty(Of(type, target));

    private const string Door = """
        public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        public PrivateEndpoint Endpoint => new("pe", Target, Net.Subnet("endpoints"));
        """;

    private static IReadOnlyList<Found> Of(string type, string target, string others = "") =>
        Written.Find(Id, $$"""public {{type}} Target => new("target-ns") { {{target}} }; {{others}}""");
}
