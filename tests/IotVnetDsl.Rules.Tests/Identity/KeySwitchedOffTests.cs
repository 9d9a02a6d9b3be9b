using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class KeySwitchedOffTests
{
    private const string Id = "IVD2013";

    [Fact]
    public void Fires_on_an_account_that_refuses_keys()
    {
        var found = Assert.Single(FirewalledUse.Find(Id, FirewalledUse.Key, "SharedKeyAccess = false"));

        Assert.Equal($"Authentication = {FirewalledUse.Key}", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "endpoint 'archive' of 'Hub' shows a key to 'Archive', which refuses keys (SharedKeyAccess = false): authenticate by the hub's identity",
            found.Message);
    }

    [Fact]
    public void Fires_on_a_namespace_without_local_authentication() => Assert.Single(Written.Find(Id, $$"""
        public EventHubsNamespace Streams => new("streams-ns") { EventHubs = ["telemetry"], LocalAuthentication = false };
        public IotHub Hub => new("hub") { Endpoints = [new EventHubEndpoint("streams", Streams.EventHub("telemetry")) { Authentication = {{FirewalledUse.Key}} }] };
        """));

    [Theory]
    [InlineData(FirewalledUse.Key, "SharedKeyAccess = true")]
    [InlineData(FirewalledUse.Key, "Kind = StorageKind.StorageV2")]
    [InlineData(FirewalledUse.Key, "SharedKeyAccess = Environment.UserName == \"x\"")]
    [InlineData(FirewalledUse.User, "SharedKeyAccess = false")]
    public void Is_silent_where_keys_may_be_accepted_or_none_is_shown(string authentication, string account) =>
        Assert.Empty(FirewalledUse.Find(Id, authentication, account));
}
