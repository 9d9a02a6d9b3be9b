using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Tests.Facts;

public sealed class BuiltInRolesTests
{
    [Theory]
    [InlineData("StorageAccount", "Storage Blob Data Contributor", "Storage Blob Data Owner")]
    [InlineData("EventHubsNamespace", "Azure Event Hubs Data Sender", "Azure Event Hubs Data Owner")]
    [InlineData("ServiceBusNamespace", "Azure Service Bus Data Sender", "Azure Service Bus Data Owner")]
    public void Two_roles_let_a_hub_write_the_least_first(string target, string least, string wider) =>
        Assert.Equal([least, wider], BuiltInRoles.ForWritingTo(target).Select(role => role.Name));

    [Theory]
    [InlineData("Owner")]
    [InlineData("Contributor")]
    [InlineData("Reader")]
    [InlineData("Storage Account Contributor")]
    [InlineData("Azure Event Hubs Data Receiver")]
    public void Roles_of_management_and_readers_let_it_write_nowhere(string name) =>
        Assert.Empty(BuiltInRoles.All.Single(role => role.Name == name).WritesTo);

    [Theory]
    [InlineData("IotHub", "IotHubDataContributor", "IotHubRegistryContributor")]
    [InlineData("StorageAccount", "StorageBlobDataContributor", "StorageBlobDataOwner")]
    [InlineData("KeyVault", "KeyVaultCryptoServiceEncryptionUser", "KeyVaultCryptoUser", "KeyVaultCryptoOfficer", "KeyVaultAdministrator")]
    public void Services_work_with_what_gives_more_than_looking(string at, params string[] members) =>
        Assert.Equal(members, BuiltInRoles.All.Where(role => role.IsForServices && role.Service == at).Select(role => role.Member));

    [Fact]
    public void A_hub_writes_to_no_virtual_network() => Assert.Empty(BuiltInRoles.ForWritingTo("VirtualNetwork"));

    [Fact]
    public void A_role_of_another_id_is_a_custom_one() => Assert.Null(BuiltInRoles.Find("11111111-2222-3333-4444-555555555555"));

    [Fact]
    public void Each_has_an_id_and_a_name_of_its_own_a_source_and_a_date()
    {
        Assert.Equal(BuiltInRoles.All.Length, BuiltInRoles.All.Select(role => role.Id).Distinct().Count());
        Assert.Equal(BuiltInRoles.All.Length, BuiltInRoles.All.Select(role => role.Member).Distinct().Count());
        Assert.All(BuiltInRoles.All, role =>
        {
            Assert.True(Guid.TryParseExact(role.Id, "D", out _), role.Id);
            Assert.StartsWith("https://learn.microsoft.com/", role.Source, StringComparison.Ordinal);
            Assert.Matches("^20[0-9]{2}-[0-9]{2}$", role.Date);
        });
    }
}
