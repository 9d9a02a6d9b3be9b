using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class PriorityOfSecurityRuleTests
{
    [Theory]
    [InlineData("100", "100", "Inbound")]
    [InlineData("4096", "4000 + 96", "Outbound")]
    public void Fires_at_the_second_rule_of_a_priority(string first, string second, string direction)
    {
        var found = Assert.Single(Find($"""new("a", {first}, TrafficDirection.{direction}, FirewallAction.Allow), new("b", {second}, TrafficDirection.{direction}, FirewallAction.Deny)"""));

        Assert.Equal((Severity.Error, second, $"Rule 'b' of 'Rules' has the priority of 'a' ({direction}): Azure refuses the second (SecurityRuleConflict)"), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("""new("a", 100, TrafficDirection.Inbound, FirewallAction.Allow), new("b", 100, TrafficDirection.Outbound, FirewallAction.Deny)""")]
    [InlineData("""new("a", 100, TrafficDirection.Inbound, FirewallAction.Allow), new("b", 101, TrafficDirection.Inbound, FirewallAction.Deny)""")]
    [InlineData("""new("a", 100, TrafficDirection.Inbound, FirewallAction.Allow), new("A", 100, TrafficDirection.Inbound, FirewallAction.Deny)""")]
    [InlineData("""new("a", Environment.ProcessId, TrafficDirection.Inbound, FirewallAction.Allow), new("b", Environment.ProcessId, TrafficDirection.Inbound, FirewallAction.Deny)""")]
    public void Is_silent_elsewhere(string rules) => Assert.Empty(Find(rules));

    private static IEnumerable<Found> Find(string rules) => Written.Find("IVD3030", $$"""
        public NetworkSecurityGroup Rules => new("nsg-plant") { Rules = [{{rules}}] };
        """);
}
