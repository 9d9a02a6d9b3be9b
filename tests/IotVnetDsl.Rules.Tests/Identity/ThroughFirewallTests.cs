using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

/// <summary>IVD2002, IVD2009 and IVD2013: what is no way through a firewall or to a target without keys.</summary>
public sealed class ThroughFirewallTests
{
    private const string Key = """EndpointAuthentication.Key(Secret.FromEnvironment("KEY"))""";
    private const string User = "EndpointAuthentication.UserIdentity(Writer.Principal)";

    [Fact]
    public void A_key_does_not_pass_a_firewall()
    {
        var found = Assert.Single(Of("IVD2002", Key, "Firewall = Firewall.TrustedServicesOnly"));

        Assert.Equal($"Authentication = {Key}", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "endpoint 'archive' of 'Hub' shows a key to 'Archive', whose firewall refuses it: only the hub's system-assigned identity passes as "
                + "a trusted service",
            found.Message);
        Assert.Equal("Containers", found.Finding.Data[FindingData.Child]);
    }

    [Fact]
    public void A_user_assigned_identity_does_not_pass_a_firewall() => Assert.Equal(
        "endpoint 'archive' of 'Hub' comes with a user-assigned identity to 'Archive', whose firewall refuses it: only the hub's "
            + "system-assigned identity passes as a trusted service",
        Assert.Single(Of("IVD2009", User, "Firewall = Firewall.TrustedServicesOnly")).Message);

    [Theory]
    [InlineData("IVD2002", Key)]
    [InlineData("IVD2009", User)]
    public void Nor_where_public_access_is_off(string id, string authentication) =>
        Assert.Equal(Severity.Error, Assert.Single(Of(id, authentication, "PublicNetworkAccess = PublicNetworkAccess.Disabled, Firewall = new() { IpRules = [\"40.1.2.3\"] }")).Severity);

    [Theory]
    [InlineData("IVD2002", Key)]
    [InlineData("IVD2009", User)]
    public void Addresses_that_are_let_in_may_be_the_hub_s(string id, string authentication) => Assert.Equal(
        Severity.Warning,
        Assert.Single(Of(id, authentication, "Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [\"40.1.2.3\"] }")).Severity);

    [Theory]
    [InlineData("IVD2002", Key, "SharedKeyAccess = true")]
    [InlineData("IVD2009", User, "SharedKeyAccess = true")]
    [InlineData("IVD2002", Key, "Firewall = new() { IpRules = [\"40.1.2.3\"] }")]
    [InlineData("IVD2002", "EndpointAuthentication.SystemIdentity", "Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("IVD2009", Key, "Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("IVD2002", Key, "Existing = true")]
    [InlineData("IVD2002", Key, "Firewall = new() { DefaultAction = Environment.UserName == \"x\" ? FirewallAction.Deny : FirewallAction.Allow }")]
    [InlineData("IVD2009", User, "Firewall = new() { DefaultAction = Environment.UserName == \"x\" ? FirewallAction.Deny : FirewallAction.Allow }")]
    public void Silent_where_the_target_may_be_open_or_the_way_is_another(string id, string authentication, string account) =>
        Assert.Empty(Of(id, authentication, account));

    [Fact]
    public void A_key_that_is_switched_off_is_refused()
    {
        var found = Assert.Single(Of("IVD2013", Key, "SharedKeyAccess = false"));

        Assert.Equal($"Authentication = {Key}", found.Text);
        Assert.Equal(
            "endpoint 'archive' of 'Hub' shows a key to 'Archive', which refuses keys (SharedKeyAccess = false): authenticate by the hub's identity",
            found.Message);
    }

    [Fact]
    public void A_namespace_without_local_authentication_refuses_keys() => Assert.Single(Written.Find("IVD2013", $$"""
        public EventHubsNamespace Streams => new("streams-ns") { EventHubs = ["telemetry"], LocalAuthentication = false };
        public IotHub Hub => new("hub") { Endpoints = [new EventHubEndpoint("streams", Streams.EventHub("telemetry")) { Authentication = {{Key}} }] };
        """));

    [Fact]
    public void What_refuses_keys_is_not_reported_for_its_firewall_as_well() =>
        Assert.Empty(Of("IVD2002", Key, "SharedKeyAccess = false, Firewall = Firewall.TrustedServicesOnly"));

    [Theory]
    [InlineData(Key, "SharedKeyAccess = true")]
    [InlineData(Key, "Kind = StorageKind.StorageV2")]
    [InlineData(Key, "SharedKeyAccess = Environment.UserName == \"x\"")]
    [InlineData(User, "SharedKeyAccess = false")]
    public void Silent_where_keys_may_be_accepted_or_none_is_shown(string authentication, string account) =>
        Assert.Empty(Of("IVD2013", authentication, account));

    private static IReadOnlyList<Found> Of(string id, string authentication, string account) => Written.Find(id, $$"""
        public UserAssignedIdentity Writer => new("writer");
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"], {{account}} };
        public IotHub Hub => new("hub")
        {
            Identity = new() { UserAssigned = [Writer.Principal] },
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = {{authentication}} }],
        };
        """);
}
