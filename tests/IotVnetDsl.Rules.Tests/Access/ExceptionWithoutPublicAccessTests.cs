using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class ExceptionWithoutPublicAccessTests
{
    [Fact]
    public void Suggests_a_namespace_that_leaves_no_doubt()
    {
        var found = Assert.Single(Of("Firewall = Firewall.TrustedServicesOnly, PublicNetworkAccess = PublicNetworkAccess.Disabled"));

        Assert.Equal("PublicNetworkAccess = PublicNetworkAccess.Disabled", found.Text);
        Assert.Equal(Severity.Suggestion, found.Severity);
        Assert.StartsWith("'Streams' has no public access, and endpoint 'streams' of 'Hub' passes as a trusted service", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Firewall = Firewall.TrustedServicesOnly with { IpRules = [\"40.1.2.3\"] }", "")]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled", "")]
    [InlineData("Firewall = Firewall.TrustedServicesOnly, PublicNetworkAccess = PublicNetworkAccess.Disabled", " { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment(\"KEY\")) }")]
    [InlineData("Firewall = Firewall.TrustedServicesOnly, PublicNetworkAccess = Environment.UserName == \"x\" ? PublicNetworkAccess.Disabled : null", "")]
    [InlineData("Firewall = new() { TrustedServices = Environment.UserName == \"x\" }, PublicNetworkAccess = PublicNetworkAccess.Disabled", "")]
    public void Is_silent_where_nobody_relies_on_it_or_that_is_unknown(string streams, string authentication) => Assert.Empty(Of(streams, authentication));

    [Fact]
    public void Is_silent_on_an_account() => Assert.Empty(Written.Find("IVD4024", """
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"], PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] };
        """));

    private static IReadOnlyList<Found> Of(string streams, string authentication = "") => Written.Find("IVD4024", $$"""
        public EventHubsNamespace Streams => new("streams-ns") { EventHubs = [new("telemetry")], {{streams}} };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new EventHubEndpoint("streams", Streams.EventHub("telemetry")){{authentication}}] };
        """);
}
