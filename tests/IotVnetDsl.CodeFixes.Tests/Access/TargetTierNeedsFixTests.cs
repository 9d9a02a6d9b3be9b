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

    [Fact]
    public Task States_a_tier_where_there_was_none() => FixTest<TargetTierNeedsFix>.Members(
        """
            public ServiceBusNamespace Messages => {|IVD4008:new("plant-messages")|}
            {
                // alarms
                Queues = [new("alarms")],
                Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] },
            };
            public ServiceBusNamespace Short => {|IVD4008:new("plant-short")|} { Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] } };
            public ServiceBusNamespace Copied => Short with { Name = "plant-copied", Sku = ServiceBusSku.Premium };
        """,
        """
            public ServiceBusNamespace Messages => new("plant-messages")
            {
                // alarms
                Queues = [new("alarms")],
                Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] },
                Sku = ServiceBusSku.Premium,
            };
            public ServiceBusNamespace Short => new("plant-short") { Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] }, Sku = ServiceBusSku.Premium };
            public ServiceBusNamespace Copied => Short with { Name = "plant-copied", Sku = ServiceBusSku.Premium };
        """,
        "IVD4008:Sku:Premium",
        iterations: 2);

    [Fact]
    public Task Gives_each_the_tier_that_is_enough_for_it_all_at_once() => FixTest<TargetTierNeedsFix>.Members(
        """
            public ServiceBusNamespace Messages => new("plant-messages") { {|IVD4008:Sku = ServiceBusSku.Basic|}, Topics = [new("alarms")] };
            public ServiceBusNamespace Closed => new("plant-closed") { {|IVD4008:Sku = ServiceBusSku.Standard|}, Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] } };
        """,
        """
            public ServiceBusNamespace Messages => new("plant-messages") { Sku = ServiceBusSku.Standard, Topics = [new("alarms")] };
            public ServiceBusNamespace Closed => new("plant-closed") { Sku = ServiceBusSku.Premium, Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3"] } };
        """,
        iterations: 2);
}
