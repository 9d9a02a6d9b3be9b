using IotVnetDsl.CodeFixes.Identity;

namespace IotVnetDsl.CodeFixes.Tests.Identity;

public class PolicyOfKeyFixTests
{
    private const string Rest = """

            public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["telemetry"], AuthorizationRules = [new("send", AccessRights.Send)] };
        """;

    [Fact]
    public Task Takes_the_key_of_the_policy_that_was_meant() => FixTest<PolicyOfKeyFix>.Members(
        """    public IotHub Hub => new("plant-hub") { Endpoints = [new EventHubEndpoint("out", Streams.EventHub("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Streams, {|IVD2019:"sned"|})) }], Routes = [new("all", RouteSource.DeviceMessages, "out")] };""" + Rest,
        """    public IotHub Hub => new("plant-hub") { Endpoints = [new EventHubEndpoint("out", Streams.EventHub("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.KeyOf(Streams, "send")) }], Routes = [new("all", RouteSource.DeviceMessages, "out")] };""" + Rest,
        "IVD2019:nearest-policy");
}
