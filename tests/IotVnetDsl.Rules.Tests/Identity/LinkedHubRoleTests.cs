using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class LinkedHubRoleTests
{
    private const string Link = "new(Hub)";

    [Fact]
    public void Fires_where_the_identity_has_no_role_on_the_hub()
    {
        var found = Assert.Single(Of(Link, ""));

        Assert.Equal("new(Hub)", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal("'Dps' signs in to 'Hub' by Dps.SystemIdentity, which has no role for that there: assign Role.IotHubDataContributor on 'Hub'", found.Message);
    }

    [Theory]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.StorageBlobDataContributor, ResourceGroup);")]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.IotHubDataContributor, Other);")]
    [InlineData(Link, "public RoleAssignment Role1 => new(One.Principal, Role.IotHubDataContributor, Hub);")]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.IotHubDataReader, Hub);")]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.IotHubTwinContributor, ResourceGroup);")]
    [InlineData("new(Hub) { Authentication = EndpointAuthentication.UserAssigned(One.Principal) }", "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.IotHubDataContributor, Hub);")]
    public void Fires_where_only_others_or_other_roles_are_given(string link, string role) => Assert.Single(Of(link, role));

    [Theory]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.IotHubDataContributor, Hub);")]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.IotHubRegistryContributor, ResourceGroup);")]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Role.WithId(\"11111111-2222-3333-4444-555555555555\"), Hub);")]
    [InlineData("new(Hub) { Authentication = EndpointAuthentication.UserAssigned(One.Principal) }", "public RoleAssignment Role1 => new(One.Principal, Role.IotHubDataContributor, Hub);")]
    [InlineData("new(Hub) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment(\"HUB\")) }", "")]
    [InlineData("new(Theirs)", "")]
    public void Is_silent_where_it_may_or_others_know(string link, string role) => Assert.Empty(Of(link, role));

    [Theory]
    [InlineData(Link, "public RoleAssignment Role1 => new(Dps.SystemIdentity, Environment.UserName == \"x\" ? Role.Reader : Role.IotHubDataContributor, Hub);")]
    [InlineData("new(Environment.UserName == \"x\" ? Hub : Other)", "")]
    public void Is_silent_on_unknown(string link, string role) => Assert.Empty(Of(link, role));

    private static IReadOnlyList<Found> Of(string link, string role) => Written.Find(
        "IVD2015",
        $$"""
        public UserAssignedIdentity One => new("id-one");
        public IotHub Hub => new("plant-hub"); public IotHub Other => new("other-hub"); public IotHub Theirs => new("their-hub") { Existing = true };
        public DeviceProvisioningService Dps => new("plant-dps")
        {
            Identity = new() { System = true, UserAssignedIdentities = [One.Principal] },
            LinkedHubs = [{{link}}],
        };
        {{role}}
        """);
}
