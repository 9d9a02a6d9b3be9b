namespace IotVnetDsl.Completion.Tests.Texts;

public class EndpointNameCompletionTests
{
    [Theory]
    [InlineData("""Routes = [new("all", RouteSource.DeviceMessages, "$$")]""")]
    [InlineData("""Routes = [new("all", RouteSource.DeviceMessages, Endpoint: "$$")]""")]
    [InlineData("""Routes = [new Route("all", RouteSource.DeviceMessages, "$$") { Condition = "true" }]""")]
    [InlineData("""Enrichments = [new("hub", "$iothubname", ["$$"])]""")]
    [InlineData("""Enrichments = [new("hub", "$iothubname", ["alarms", "a$$"])]""")]
    public async Task Names_the_endpoints_of_the_hub(string member) => Assert.Equal(
        ["archive: StorageEndpoint", "alarms: ServiceBusQueueEndpoint", "events: the built-in endpoint"],
        await Editor.OffersIn($$"""
                public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
                public ServiceBusNamespace Messages => new("messages") { Queues = ["alarms"] };
                public IotHub Hub => new("hub")
                {
                    Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms"))],
                    {{member}},
                };
                public IotHub Other => new("other") { Endpoints = [new StorageEndpoint("else", Archive.Container("telemetry"))] };
            """));

    [Theory]
    [InlineData("""Routes = [new("$$", RouteSource.DeviceMessages, "archive")]""")]
    [InlineData("""Enrichments = [new("$$", "$iothubname", ["archive"])]""")]
    [InlineData("""ConsumerGroups = ["$$"]""")]
    public async Task Is_silent_where_no_endpoint_is_named(string member) => Assert.Empty(
        await Editor.OffersIn($$"""    public IotHub Hub => new("hub") { {{member}} };"""));
}
