namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class KeyThroughFirewallTests
{
    private const string Id = "IVD2002";

    [Fact]
    public void Fires_where_the_firewall_refuses_whom_no_rule_names()
    {
        var found = Assert.Single(FirewalledUse.Find(Id, FirewalledUse.Key, FirewalledUse.Closed));

        Assert.Equal($"Authentication = {FirewalledUse.Key}", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "endpoint 'archive' of 'Hub' shows a key to 'Archive', whose firewall refuses it: only the hub's system-assigned identity "
                + "passes as a trusted service",
            found.Message);
        Assert.Equal("Containers", found.Finding.Data[FindingData.Child]);
    }

    [Fact]
    public void Fires_where_public_access_is_off() =>
        Assert.Equal(Severity.Error, Assert.Single(FirewalledUse.Find(Id, FirewalledUse.Key, FirewalledUse.Off)).Severity);

    [Fact]
    public void Warns_where_addresses_are_let_in_that_may_be_the_hub_s() =>
        Assert.Equal(Severity.Warning, Assert.Single(FirewalledUse.Find(Id, FirewalledUse.Key, FirewalledUse.Listed)).Severity);

    [Theory]
    [InlineData(FirewalledUse.Key, FirewalledUse.Open)]
    [InlineData(FirewalledUse.Key, "Kind = StorageKind.StorageV2")]
    [InlineData(FirewalledUse.Key, "Existing = true")]
    [InlineData(FirewalledUse.Key, FirewalledUse.Unknown)]
    [InlineData(FirewalledUse.User, FirewalledUse.Closed)]
    [InlineData("EndpointAuthentication.SystemAssigned", FirewalledUse.Closed)]
    public void Is_silent_where_the_target_may_be_open_or_the_way_is_another(string authentication, string account) =>
        Assert.Empty(FirewalledUse.Find(Id, authentication, account));

    [Fact]
    public void Leaves_keys_that_are_switched_off_to_their_own_rule() =>
        Assert.Empty(FirewalledUse.Find(Id, FirewalledUse.Key, $"SharedKeyAccess = false, {FirewalledUse.Closed}"));
}
