namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>A closed vault whose keys encrypt an account by its own identity, namespaces by one that is attached, and databases either way.</summary>
public sealed record KeyVaultExample : Example
{
    public VirtualNetwork Network => new("vnet-keys")
    {
        AddressSpace = ["10.42.0.0/16"],
        Subnets = [new("endpoints", "10.42.1.0/24"), new("keepers", "10.42.2.0/24") { ServiceEndpoints = [ServiceEndpoint.KeyVault] }],
    };

    public UserAssignedIdentity Encryptor => new("id-encryptor");

    public KeyVault Vault => new("kv-example-keys", "00000000-0000-0000-0000-0000000000aa")
    {
        Sku = KeyVaultSku.Premium,
        RoleBasedAccess = true,
        Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = true, IpRules = ["203.0.113.7", "198.51.100.0/24"], SubnetRules = [Network.Subnet("keepers")] },
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        SoftDeleteDays = 30,
        PurgeProtection = true,
        Keys = ["archive", new("streams") { Kind = VaultKeyKind.Rsa, Size = 3072 }],
    };

    public PrivateEndpoint VaultEndpoint => new("pe-vault", Vault, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };

    public StorageAccount Archive => new("keysexamplearchive")
    {
        Sku = StorageSku.StandardZrs,
        Kind = StorageKind.StorageV2,
        Identity = Identity.SystemAssigned,
        CustomerKey = new(Vault.Key("archive")) { Version = "0123456789abcdef0123456789abcdef" },
    };

    public EventHubsNamespace Streams => new("keys-example-streams")
    {
        Sku = EventHubsSku.Premium,
        Identity = Identity.UserAssigned(Encryptor.Principal),
        CustomerKeys = [new(Vault.Key("streams")) { Identity = Encryptor.Principal }, new(Vault.Key("archive")) { Identity = Encryptor.Principal }],
    };

    public ServiceBusNamespace Messages => new("keys-example-messages") { Sku = ServiceBusSku.Premium, Identity = Identity.SystemAssigned, CustomerKeys = [new(Vault.Key("streams"))] };

    public StorageAccount Uploads => new("keysexampleuploads")
    {
        Sku = StorageSku.StandardZrs,
        Kind = StorageKind.StorageV2,
        Identity = Identity.UserAssigned(Encryptor.Principal),
        CustomerKey = new(Vault.Key("archive")) { Identity = Encryptor.Principal },
    };

    public CosmosAccount Store => new("keys-example-store")
    {
        Serverless = true,
        Identity = Identity.SystemAssigned,
        CustomerKey = new(Vault.Key("archive")),
    };

    public CosmosAccount Pinned => new("keys-example-pinned")
    {
        Serverless = true,
        Identity = new() { System = true, UserAssignedIdentities = [Encryptor.Principal] },
        CustomerKey = new(Vault.Key("streams")) { Identity = Encryptor.Principal, Version = "0123456789abcdef0123456789abcdef" },
    };

    public RoleAssignment StoreUsesKey => new(Store.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault.Key("archive"));

    public RoleAssignment ArchiveUsesKey => new(Archive.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault);

    public RoleAssignment MessagesUseKey => new(Messages.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault.Key("streams"));

    public RoleAssignment EncryptorUsesKeys => new(Encryptor.Principal, Role.KeyVaultCryptoServiceEncryptionUser, Vault);
}
