using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class UsableKeyTests
{
    private const string Own = "Identity = Identity.SystemAssigned, CustomerKey = new(Vault.Key(\"one\"))";

    [Fact]
    public void Fires_where_keys_may_be_purged()
    {
        var found = Assert.Single(Of(Own, ""));

        Assert.Equal("CustomerKey = new(Vault.Key(\"one\"))", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal("'Archive' cannot use its key: Azure wants a vault that nothing is purged from; set PurgeProtection = true of 'Vault'", found.Message);
    }

    [Theory]
    [InlineData("CustomerKey = new(Vault.Key(\"one\"))", "PurgeProtection = true")]
    [InlineData("Identity = Identity.SystemAssigned, CustomerKey = new(Vault.Key(\"one\")) { Identity = One.Principal }", "PurgeProtection = true")]
    [InlineData(Own, "PurgeProtection = true, Firewall = new() { TrustedServices = false }")]
    [InlineData(Own, "PurgeProtection = true, PublicNetworkAccess = PublicNetworkAccess.Disabled, Firewall = new() { TrustedServices = false }")]
    public void Fires_without_the_identity_and_on_a_firewall_that_shuts_it_out(string account, string vault) => Assert.Single(Of(account, vault));

    [Fact]
    public void Fires_on_databases_without_the_identity() => Assert.Single(Written.Find("IVD4031", """
        public KeyVault Vault => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { PurgeProtection = true, Keys = ["one"] };
        public CosmosAccount Store => new("plant-store") { CustomerKey = new(Vault.Key("one")) };
        """));

    [Theory]
    [InlineData(Own, "PurgeProtection = true")]
    [InlineData(Own, "PurgeProtection = true, Firewall = new()")]
    [InlineData(Own, "PurgeProtection = true, PublicNetworkAccess = PublicNetworkAccess.Disabled")]
    [InlineData("Identity = Identity.UserAssigned(One.Principal), CustomerKey = new(Vault.Key(\"one\")) { Identity = One.Principal }", "PurgeProtection = true")]
    [InlineData(Own, "Existing = true")]
    [InlineData("Identity = Identity.SystemAssigned", "")]
    public void Is_silent_where_it_can_be_used_or_others_know(string account, string vault) => Assert.Empty(Of(account, vault));

    [Theory]
    [InlineData(Own, "PurgeProtection = Environment.UserName == \"x\"")]
    [InlineData("Identity = Environment.UserName == \"x\" ? Identity.SystemAssigned : null, CustomerKey = new(Vault.Key(\"one\"))", "PurgeProtection = true")]
    [InlineData(Own, "PurgeProtection = true, Firewall = new() { TrustedServices = Environment.UserName == \"x\" }")]
    public void Is_silent_on_unknown(string account, string vault) => Assert.Empty(Of(account, vault));

    private static IReadOnlyList<Found> Of(string account, string vault) => Written.Find(
        "IVD4031",
        $$"""
        public UserAssignedIdentity One => new("id-one");
        public KeyVault Vault => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { Keys = ["one"], {{vault}} };
        public StorageAccount Archive => new("plantarchive") { {{account}} };
        """);
}
