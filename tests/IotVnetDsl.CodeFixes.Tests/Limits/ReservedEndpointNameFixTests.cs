using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class ReservedEndpointNameFixTests
{
    [Fact]
    public Task Gives_the_endpoint_another_name() => FixTest<ReservedEndpointNameFix>.Members(
        Plant("{|IVD5007:\"events\"|}"), Plant("\"events-endpoint\""), "IVD5007:other-name");

    [Fact]
    public Task Takes_routes_and_enrichments_along() => FixTest<ReservedEndpointNameFix>.Members(
        Plant("{|IVD5007:\"events\"|}", Users("events")), Plant("\"events-endpoint\"", Users("events-endpoint")), "IVD5007:other-name");

    private static string Users(string name) =>
        $"Routes = [new(\"events\", RouteSource.DeviceMessages, \"{name}\")], Enrichments = [new(\"source\", \"events\", [\"{name}\"])], ";

    private static string Plant(string name, string users = "") => $$"""
            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["telemetry"] };
            public IotHub Hub => new("plant-hub") { {{users}}Identity = Identity.SystemAssigned, Endpoints = [new EventHubEndpoint({{name}}, Streams.EventHub("telemetry"))] };
            public RoleAssignment HubSends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
        """;
}
