using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class ReservedEndpointNameTests
{
    private const string Id = "IVD5007";

    [Theory]
    [InlineData("events")]
    [InlineData("Events")]
    [InlineData("fileNotifications")]
    [InlineData("$default")]
    [InlineData("FILENOTIFICATIONS")]
    [InlineData("$Default")]
    public void Fires_on_a_name_of_Azure_s_own_endpoints(string name)
    {
        var found = Assert.Single(Of($"\"{name}\""));

        Assert.Equal($"\"{name}\"", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal($"Endpoint '{name}' of 'Hub' has the name of an endpoint of Azure's own: choose another", found.Message);
    }

    [Theory]
    [InlineData("\"operationsMonitoringEvents\"")]
    [InlineData("\"OperationsMonitoringEvents\"")]
    [InlineData("\"event\"")]
    [InlineData("\"default\"")]
    [InlineData("\"streams\"")]
    [InlineData("Environment.UserName")]
    public void Is_silent_on_any_other_name_and_on_one_that_is_unknown(string name) => Assert.Empty(Of(name));

    private static IReadOnlyList<Found> Of(string name) => Written.Find(Id, $$"""
        public EventHubsNamespace Streams => new("streams-ns") { EventHubs = ["a"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new EventHubEndpoint({{name}}, Streams.EventHub("a"))] };
        """);
}
