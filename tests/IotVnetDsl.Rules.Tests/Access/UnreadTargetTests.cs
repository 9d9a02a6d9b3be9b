using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UnreadTargetTests
{
    private const string Id = "IVD4021";

    private const string Reader = "public Client Reader => new(Location.Internet) { Reads = [Hub] };";

    [Theory]
    [InlineData("\"t\"")]
    [InlineData("new(\"t\") { Subscriptions = [] }")]
    public void Fires_at_a_topic_without_a_subscription(string topic)
    {
        var found = Assert.Single(Of(topic));

        Assert.Equal(("Endpoints[t].Topic", Severity.Suggestion), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal("'Hub' writes to topic 't' of 'Bus', which has no subscription: its messages are delivered to nobody", found.Message);
    }

    [Fact]
    public void Fires_at_an_event_hub_that_nobody_reads() =>
        Assert.Equal("'Hub' writes to event hub 'e' of 'Streams', which no client reads", Assert.Single(Of(clients: Reader)).Message);

    [Theory]
    [InlineData("new(\"t\") { Subscriptions = [\"shift\"] }", "new(\"e\")", "")]
    [InlineData("new(\"t\") { Subscriptions = [Environment.UserName] }", "new(\"e\") { ConsumerGroups = [\"app\"] }", Reader)]
    [InlineData("new(\"t\") { Subscriptions = [\"shift\"] }", "new(\"e\")", "public Client Reader => new(Location.Internet) { Reads = [Streams] };")]
    public void Is_silent_where_somebody_gets_them_or_may(string topic, string eventHub, string clients) => Assert.Empty(Of(topic, eventHub, clients));

    private static IReadOnlyList<Found> Of(string topic = "new(\"t\") { Subscriptions = [\"shift\"] }", string eventHub = "new(\"e\")", string clients = "") => Written.Find(Id, $$"""
        public ServiceBusNamespace Bus => new("bus-one") { Topics = [{{topic}}] };
        public EventHubsNamespace Streams => new("streams") { EventHubs = [{{eventHub}}] };
        public IotHub Hub => new("hub")
        {
            Identity = Identity.SystemAssigned,
            Endpoints = [new ServiceBusTopicEndpoint("t", Bus.Topic("t")), new EventHubEndpoint("e", Streams.EventHub("e"))],
        };
        {{clients}}
        """);
}
