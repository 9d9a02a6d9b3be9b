using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class AllowedHostFixTests
{
    private const string Key = "IVD4015:allow";

    [Fact]
    public Task Lists_the_hosts_of_all_targets_at_once() => FixTest<AllowedHostFix>.Members(
        Plant("{|IVD4015:{|IVD4015:RestrictOutboundAccess = true|}|}"),
        Plant("RestrictOutboundAccess = true,\n        AllowedHosts = [$\"{Streams.Name}.servicebus.windows.net\", $\"{Archive.Name}.blob.core.windows.net\"]"),
        Key,
        iterations: 2);

    [Fact]
    public Task Keeps_the_hosts_that_are_listed() => FixTest<AllowedHostFix>.Members(
        Plant("RestrictOutboundAccess = true, {|IVD4015:AllowedHosts = [\"plantarchive.blob.core.windows.net\"]|}"),
        Plant("RestrictOutboundAccess = true, AllowedHosts = [\"plantarchive.blob.core.windows.net\", $\"{Streams.Name}.servicebus.windows.net\"]"),
        Key);

    [Fact]
    public Task Lists_a_host_in_the_base_of_a_topology() => FixTest<AllowedHostFix>.Sources(
        [InBase("{|IVD4015:{|IVD4015:RestrictOutboundAccess = true|}|}")],
        [InBase("RestrictOutboundAccess = true,\n        AllowedHosts = [$\"{Streams.Name}.servicebus.windows.net\", $\"{Archive.Name}.blob.core.windows.net\"]")],
        Key,
        iterations: 2);

    private static string InBase(string hub) => FixTest<AllowedHostFix>.Plant(Plant(hub)).Replace("sealed record Plant(string Stage = \"dev\")", "abstract record Common", StringComparison.Ordinal)
        + "public sealed record Plant : Common;\n";

    private static string Plant(string hub) => $$"""
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["telemetry"] };
            public IotHub Hub => new("plant-hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new EventHubEndpoint("streams", Streams.EventHub("telemetry"))],
                {{hub}},
            };
            public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            public RoleAssignment HubSends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
        """;
}
