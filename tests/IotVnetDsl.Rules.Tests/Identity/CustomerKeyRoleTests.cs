using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class CustomerKeyRoleTests
{
    private const string Own = "Identity = Identity.SystemAssigned, CustomerKey = new(Vault.Key(\"one\"))";

    private const string User = "Identity = Identity.UserAssigned(One.Principal), CustomerKey = new(Vault.Key(\"one\")) { Identity = One.Principal }";

    [Fact]
    public void Fires_where_the_identity_has_no_role_on_the_vault()
    {
        var found = Assert.Single(Of(Own, ""));

        Assert.Equal("CustomerKey = new(Vault.Key(\"one\"))", found.Text);
        Assert.Equal(Severity.Warning, found.Severity);
        Assert.Equal(
            "'Archive' is to use a key of 'Vault' by Archive.SystemIdentity, which has no role for that there: assign Role.KeyVaultCryptoServiceEncryptionUser on 'Vault'",
            found.Message);
    }

    [Theory]
    [InlineData(User, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault);")]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.StorageBlobDataContributor, ResourceGroup);")]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultReader, Vault);")]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultSecretsOfficer, Vault);")]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault.Key(\"two\"));")]
    public void Fires_where_only_others_or_other_roles_are_given(string account, string role) => Assert.Single(Of(account, role));

    [Fact]
    public void Fires_on_a_namespace() => Assert.Single(Written.Find("IVD2016", """
        public KeyVault Vault => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { PurgeProtection = true, Keys = ["one"] };
        public ServiceBusNamespace Messages => new("messages-ns") { Sku = ServiceBusSku.Premium, Identity = Identity.SystemAssigned, CustomerKeys = [new(Vault.Key("one"))] };
        """));

    [Fact]
    public void Fires_on_databases() => Assert.Single(Written.Find("IVD2016", $$"""
        public KeyVault Vault => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { PurgeProtection = true, Keys = ["one"] };
        public CosmosAccount Store => new("plant-store") { {{Own}} };
        """));

    [Theory]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault.Key(\"one\"));", "")]
    [InlineData(User, "public RoleAssignment Uses => new(One.Principal, Role.KeyVaultCryptoServiceEncryptionUser, ResourceGroup);", "")]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultCryptoUser, Vault);", "")]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Role.KeyVaultAdministrator, Vault);", "")]
    [InlineData(Own, "", "RoleBasedAccess = false,")]
    [InlineData(Own, "", "Existing = true,")]
    [InlineData("Identity = Identity.SystemAssigned", "", "")]
    public void Is_silent_where_it_may_or_others_know(string account, string role, string vault) => Assert.Empty(Of(account, role, vault));

    [Theory]
    [InlineData(Own, "public RoleAssignment Uses => new(Archive.SystemIdentity, Environment.UserName == \"x\" ? Role.Reader : Role.KeyVaultCryptoServiceEncryptionUser, Vault);", "")]
    [InlineData(Own, "", "RoleBasedAccess = Environment.UserName == \"x\",")]
    public void Is_silent_on_unknown(string account, string role, string vault) => Assert.Empty(Of(account, role, vault));

    private static IReadOnlyList<Found> Of(string account, string role, string vault = "") => Written.Find(
        "IVD2016",
        $$"""
        public UserAssignedIdentity One => new("id-one");
        public KeyVault Vault => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { {{vault}} PurgeProtection = true, Keys = ["one", "two"] };
        public StorageAccount Archive => new("plantarchive") { {{account}} };
        {{role}}
        """);
}
