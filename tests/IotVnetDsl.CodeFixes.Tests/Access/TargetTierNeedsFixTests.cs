using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class TargetTierNeedsFixTests
{
    [Theory]
    [InlineData("ServiceBusNamespace", "ServiceBusSku.Standard", "ServiceBusSku.Premium")]
    [InlineData("EventHubsNamespace", "EventHubsSku.Basic", "EventHubsSku.Standard")]
    public Task Chooses_the_least_tier_that_has_it(string type, string before, string after) => FixTest<TargetTierNeedsFix>.Members(
        $$"""    public {{type}} Target => new("plant-target") { {|IVD4008:Sku = {{before}}|}, Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] } }; // closed""",
        $$"""    public {{type}} Target => new("plant-target") { Sku = {{after}}, Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] } }; // closed""",
        $"IVD4008:Sku:{after.Split('.')[1]}");
}
