using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class TargetWithoutPublicAccessFixTests
{
    private const string Key = "IVD4002:trusted-services-only";

    private const string Hub = """


            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new EventHubEndpoint("dashboards", Streams.EventHub("telemetry"))] };
            public RoleAssignment HubSends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
        """;

    [Fact]
    public Task Lets_trusted_services_in_and_leaves_public_access_off() => Members(
        """
            public EventHubsNamespace Streams => new("plant-streams")
            {
                EventHubs = [new("telemetry")],
                {|IVD4002:PublicNetworkAccess = PublicNetworkAccess.Disabled|}, // nobody
            };
        """,
        """
            public EventHubsNamespace Streams => new("plant-streams")
            {
                EventHubs = [new("telemetry")],
                {|IVD4024:PublicNetworkAccess = PublicNetworkAccess.Disabled|}, // nobody
                Firewall = Firewall.TrustedServicesOnly,
            };
        """);

    [Fact]
    public async Task Offers_nothing_for_a_tier_without_the_exception() => Assert.Empty(await OfferedFixes.Titles<TargetWithoutPublicAccessFix>(
        FixTest<TargetWithoutPublicAccessFix>.Plant("""
                public ServiceBusNamespace Bus => new("plant-bus") { Sku = ServiceBusSku.Standard, Queues = ["alarms"], PublicNetworkAccess = PublicNetworkAccess.Disabled };
                public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, Endpoints = [new ServiceBusQueueEndpoint("alarms", Bus.Queue("alarms"))] };
            """),
        "IVD4002"));

    [Fact]
    public Task Keeps_the_addresses_that_are_let_in() => Members(
        """
            public EventHubsNamespace Streams => new("plant-streams")
            {
                EventHubs = [new("telemetry")],
                Firewall = new() { IpRules = ["40.1.2.3"], TrustedServices = false },
                {|IVD4002:PublicNetworkAccess = PublicNetworkAccess.Disabled|},
            };
        """,
        """
            public EventHubsNamespace Streams => new("plant-streams")
            {
                EventHubs = [new("telemetry")],
                Firewall = new() { IpRules = ["40.1.2.3"], TrustedServices = true, DefaultAction = FirewallAction.Deny },
                {|IVD4024:PublicNetworkAccess = PublicNetworkAccess.Disabled|},
            };
        """);

    private static Task Members(string before, string after) => FixTest<TargetWithoutPublicAccessFix>.Members(before + Hub, after + Hub, Key);
}
