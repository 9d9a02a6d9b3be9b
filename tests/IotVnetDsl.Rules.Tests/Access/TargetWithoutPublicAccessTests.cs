using System.Collections.Immutable;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class TargetWithoutPublicAccessTests
{
    [Fact]
    public void Fires_on_a_namespace_that_is_closed_as_a_whole()
    {
        var found = Assert.Single(Of("Sku = ServiceBusSku.Premium, PublicNetworkAccess = PublicNetworkAccess.Disabled"));

        Assert.Equal("PublicNetworkAccess = PublicNetworkAccess.Disabled", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Messages' is closed to public networks and to trusted services, which shuts out endpoint 'alarms' of 'Hub': no private endpoint "
                + "helps a hub; let trusted services pass by Firewall.TrustedServicesOnly",
            found.Message);
    }

    [Theory]
    [InlineData("Sku = ServiceBusSku.Standard, ")]
    [InlineData("")]
    public void Advises_another_tier_where_the_target_s_has_no_exception(string sku)
    {
        var found = Assert.Single(Of($"{sku}PublicNetworkAccess = PublicNetworkAccess.Disabled"));

        Assert.EndsWith("no private endpoint helps a hub, and its tier has no exception; choose Premium and Firewall.TrustedServicesOnly, or leave public access on", found.Message, StringComparison.Ordinal);
        Assert.Empty(found.Finding.Data);
    }

    [Fact]
    public void Fires_on_an_account_only_where_its_exception_is_off()
    {
        Assert.Single(OfAccount("PublicNetworkAccess = PublicNetworkAccess.Disabled, Firewall = new() { TrustedServices = false }"));
        Assert.Empty(OfAccount("PublicNetworkAccess = PublicNetworkAccess.Disabled"));
    }

    [Theory]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled, Firewall = Firewall.TrustedServicesOnly")]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Enabled")]
    [InlineData("Firewall = new() { DefaultAction = FirewallAction.Deny }")]
    [InlineData("""PublicNetworkAccess = Environment.UserName == "x" ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled""")]
    [InlineData("Existing = true, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    public void Is_silent_where_the_hub_may_get_in_or_the_firewall_decides(string target) => Assert.Empty(Of(target));

    [Fact]
    public void Leaves_the_firewall_s_exception_to_its_own_rule() =>
        Assert.DoesNotContain(All("PublicNetworkAccess = PublicNetworkAccess.Disabled"), found => found.Finding.Id == "IVD4001");

    // By its identity the hub would pass no better.
    [Theory]
    [InlineData("IVD2002", "Sku = ServiceBusSku.Premium, ")]
    [InlineData("IVD4002", "Sku = ServiceBusSku.Standard, ")]
    [InlineData("IVD2002", "")]
    public void Leaves_a_key_to_its_own_rule_where_an_identity_would_pass(string id, string sku) => Assert.Equal([id], Written.All($$"""
        public ServiceBusNamespace Messages => new("messages-ns") { {{sku}}Queues = ["alarms"], PublicNetworkAccess = PublicNetworkAccess.Disabled };
        public IotHub Hub => new("hub")
        {
            Endpoints = [new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("KEY")) }],
            Routes = [new("all", RouteSource.DeviceMessages, "alarms")],
        };
        """).Where(found => found.Severity == Severity.Error).Select(found => found.Finding.Id));

    private static IReadOnlyList<Found> Of(string target) => [.. All(target).Where(found => found.Finding.Id == "IVD4002")];

    private static ImmutableArray<Found> All(string target) => Written.All($$"""
        public ServiceBusNamespace Messages => new("messages-ns") { Queues = ["alarms"], {{target}} };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms"))] };
        """);

    private static IReadOnlyList<Found> OfAccount(string account) => Written.Find("IVD4002", $$"""
        public StorageAccount Archive => new("archive") { Containers = ["telemetry"], {{account}} };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, FileUpload = new(Archive.Container("telemetry")) };
        """);
}
