using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class TrustedServicesFixTests
{
    private const string Key = "IVD4001:trusted-services";

    private const string Rest = """

            public IotHub Hub => new("plant-hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("uploads")) };
            public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
        """;

    [Fact]
    public Task Turns_the_exception_on_where_it_is_stated() => Members(
        """
            public StorageAccount Archive => new("plantarchive")
            {
                Containers = ["uploads"],
                Firewall = new()
                {
                    DefaultAction = FirewallAction.Deny,
                    {|IVD4001:TrustedServices = false|}, // nobody!
                },
            };
        """,
        """
            public StorageAccount Archive => new("plantarchive")
            {
                Containers = ["uploads"],
                Firewall = new()
                {
                    DefaultAction = FirewallAction.Deny,
                    TrustedServices = true, // nobody!
                },
            };
        """);

    [Fact]
    public Task Adds_the_exception_to_a_firewall_that_does_not_state_it() => FixTest<TrustedServicesFix>.Members(
        """
            public EventHubsNamespace Streams => new("plant-streams")
            {
                EventHubs = [new("telemetry")],
                {|IVD4001:Firewall = new() { IpRules = ["40.1.2.3"] }|},
            };

        """ + Streaming,
        """
            public EventHubsNamespace Streams => new("plant-streams")
            {
                EventHubs = [new("telemetry")],
                Firewall = new() { IpRules = ["40.1.2.3"], TrustedServices = true },
            };

        """ + Streaming,
        Key);

    [Fact]
    public Task Edits_the_shared_firewall_in_its_own_file_once_for_all_targets() => FixTest<TrustedServicesFix>.Sources(
        [FixTest<TrustedServicesFix>.Plant(ThreeTargets), Closed("{|IVD4001:{|IVD4001:{|IVD4001:TrustedServices = false|}|}|}")],
        [FixTest<TrustedServicesFix>.Plant(ThreeTargets), Closed("TrustedServices = true")],
        Key);

    [Fact]
    public Task Fixes_three_firewalls_of_one_topology_at_once() => FixTest<TrustedServicesFix>.Members(
        ThreeTargets.Replace("Walls.Closed", "new() { DefaultAction = FirewallAction.Deny, {|IVD4001:TrustedServices = false|} }", StringComparison.Ordinal),
        ThreeTargets.Replace("Walls.Closed", "new() { DefaultAction = FirewallAction.Deny, TrustedServices = true }", StringComparison.Ordinal),
        Key,
        iterations: 3);

    private const string Streaming = """
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new EventHubEndpoint("dashboards", Streams.EventHub("telemetry"))],
            };
            public RoleAssignment HubWritesStreams => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
        """;

    private const string ThreeTargets = """
            public StorageAccount First => new("plantfirst") { Containers = ["telemetry"], Firewall = Walls.Closed };
            public StorageAccount Second => new("plantsecond") { Containers = ["uploads"], Firewall = Walls.Closed };
            public StorageAccount Third => new("plantthird") { Containers = ["devices"], Firewall = Walls.Closed };

            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", First.Container("telemetry"))],
                FileUpload = new(Second.Container("uploads")),
                BulkJobs = new(Third.Container("devices")),
            };
            public RoleAssignment HubWritesFirst => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, First);
            public RoleAssignment HubWritesSecond => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Second);
            public RoleAssignment HubWritesThird => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Third);
        """;

    private static string Closed(string exception) => $$"""
        internal static class Walls
        {
            public static Firewall Closed => new() { DefaultAction = FirewallAction.Deny, {{exception}} };
        }

        """;

    private static Task Members(string before, string after) => FixTest<TrustedServicesFix>.Members(before + Rest, after + Rest, Key);
}
