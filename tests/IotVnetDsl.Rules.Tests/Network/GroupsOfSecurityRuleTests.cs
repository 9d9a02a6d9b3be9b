using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class GroupsOfSecurityRuleTests
{
    [Theory]
    [InlineData("Sources = [\"10.1.0.0/24\"], SourceGroups = [Doors]", "Rule 'devices' of 'Rules' comes from addresses and groups, and Azure takes one of them: leave out Sources, or declare a second rule")]
    [InlineData("Destinations = [\"VirtualNetwork\"], DestinationGroups = [Doors]", "Rule 'devices' of 'Rules' goes to addresses and groups, and Azure takes one of them: leave out Destinations, or declare a second rule")]
    [InlineData(
        "DestinationGroups = [Doors, Doors, Doors, Doors, Doors, Doors, Doors, Doors, Doors, Doors, Doors]",
        "Rule 'devices' of 'Rules' names 11 application security groups, and Azure takes 10 at most: declare a second rule")]
    public void Fires_on_what_Azure_refuses(string said, string message)
    {
        var found = Assert.Single(Find(said));

        Assert.Equal((Severity.Error, message), (found.Severity, found.Message));
        Assert.Contains("Groups = [", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SourceGroups = [Doors], Destinations = [\"10.1.0.0/24\"]")]
    [InlineData("Sources = [], SourceGroups = [Doors]")]
    [InlineData("Sources = [Environment.UserName], SourceGroups = []")]
    public void Is_silent_elsewhere(string said) => Assert.Empty(Find(said));

    private static IEnumerable<Found> Find(string said) => Written.Find("IVD3029", $$"""
        public ApplicationSecurityGroup Doors => new("asg-doors");
        public NetworkSecurityGroup Rules => new("nsg-plant") { Rules = [new("devices", 100, TrafficDirection.Inbound, FirewallAction.Allow) { {{said}} }] };
        """);
}
