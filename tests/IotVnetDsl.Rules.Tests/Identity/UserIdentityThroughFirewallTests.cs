namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class UserIdentityThroughFirewallTests
{
    private const string Id = "IVD2009";

    [Fact]
    public void Fires_where_the_firewall_refuses_whom_no_rule_names()
    {
        var found = Assert.Single(FirewalledUse.Find(Id, FirewalledUse.User, FirewalledUse.Closed));

        Assert.Equal($"Authentication = {FirewalledUse.User}", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "endpoint 'archive' of 'Hub' comes with a user-assigned identity to 'Archive', whose firewall refuses it: only the hub's system-assigned identity "
                + "passes as a trusted service",
            found.Message);
        Assert.Equal("Containers", found.Finding.Data[FindingData.Child]);
    }

    [Fact]
    public void Fires_where_public_access_is_off() =>
        Assert.Equal(Severity.Error, Assert.Single(FirewalledUse.Find(Id, FirewalledUse.User, FirewalledUse.Off)).Severity);

    [Fact]
    public void Warns_where_addresses_are_let_in_that_may_be_the_hub_s() =>
        Assert.Equal(Severity.Warning, Assert.Single(FirewalledUse.Find(Id, FirewalledUse.User, FirewalledUse.Listed)).Severity);

    [Theory]
    [InlineData(FirewalledUse.User, FirewalledUse.Open)]
    [InlineData(FirewalledUse.User, "Kind = StorageKind.StorageV2")]
    [InlineData(FirewalledUse.User, "Existing = true")]
    [InlineData(FirewalledUse.User, FirewalledUse.Unknown)]
    [InlineData(FirewalledUse.Key, FirewalledUse.Closed)]
    [InlineData("EndpointAuthentication.SystemAssigned", FirewalledUse.Closed)]
    public void Is_silent_where_the_target_may_be_open_or_the_way_is_another(string authentication, string account) =>
        Assert.Empty(FirewalledUse.Find(Id, authentication, account));

    [Fact]
    public void Nothing_is_said_of_roles_that_would_not_help() =>
        Assert.Empty(FirewalledUse.Find("IVD2003", FirewalledUse.User, FirewalledUse.Closed));
}
