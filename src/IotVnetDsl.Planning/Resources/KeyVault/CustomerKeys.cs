using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Devices;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.KeyVault;

/// <summary>Keys of one's own: a reference in the DSL; in ARM the vault's address, the key's name and the identity that uses it.</summary>
internal static class CustomerKeys
{
    private const string KeyMember = "Key";
    private const string IdentityMember = "Identity";
    private const string VersionMember = "Version";

    private const string Encryption = "properties.encryption.";
    private const string OfAccount = Encryption + "keyvaultproperties.";
    private const string SourcePath = Encryption + "keySource";

    private static readonly Part Account = new("CustomerKey", "CustomerKey")
    {
        IsIn = body => body.Text(SourcePath)?.Equals("Microsoft.Keyvault", StringComparison.OrdinalIgnoreCase) == true,
    };

    private static readonly Part OfDatabases = new("CustomerKey", "CustomerKey")
    {
        IsIn = body => body.Text(KeyAddress.Path) is { Length: > 0 } && DefaultIdentity.IsOfAccount(body.Text(DefaultIdentity.Path)),
    };

    /// <summary>An account's.</summary>
    public static ImmutableArray<ModelledProperty> Storage { get; } =
    [
        new("key source", SourcePath) { Mapping = Mapping.Follows(account => Account.Of(account) is null ? null : "Microsoft.Keyvault"), Comparison = Comparison.IgnoreCase, IsDetail = true },
        .. Properties(OfAccount + "keyname", OfAccount + "keyvaulturi", OfAccount + "keyversion", Encryption + "identity.userAssignedIdentity", Account),
    ];

    /// <summary>A namespace's.</summary>
    public static ImmutableArray<ModelledProperty> Namespace { get; } =
    [
        new("key source", SourcePath)
        {
            Mapping = Mapping.Follows(space => space.Parts("CustomerKeys")?.Any() == true ? "Microsoft.KeyVault" : null),
            Comparison = Comparison.IgnoreCase,
            IsDetail = true,
        },
        new("customer keys", Encryption + "keyVaultProperties")
        {
            Items = new(
                "keyName",
                new Records("CustomerKeys", "CustomerKey"),
                Properties("keyName", "keyVaultUri", "keyVersion", "identity.userAssignedIdentity", of: null),
                item => $"{item["keyName"]} of {ConnectionString.HolderIn(item["keyVaultUri"]?.ToString() ?? "")}")
            {
                SecondKey = "keyVaultUri",
            },
        },
    ];

    /// <summary>A database account's: one address with all of it.</summary>
    public static ImmutableArray<ModelledProperty> Database { get; } =
    [
        new("key", KeyAddress.Path)
        {
            Mapping = Mapping.Of(
                account => In(account, OfDatabases) is { } key && key.Reference(KeyMember) is { Key: { } name } reference
                    ? new KeyAddress(key.Context.Cloud.VaultHost(key.Target(reference).Name!), name.ToString(), key.Text(VersionMember)).ToString()
                    : null,
                (address, body, account) =>
                {
                    if (KeyAddress.TryParse(address.ToString()) is not { } key || OfDatabases.Of(body, account) is not { } draft)
                        return;
                    draft[KeyMember] = body.Names.Child(ResourceCatalog.ForChild("KeyVault", "Keys"), key.Vault, key.Name, null, null);
                    if (key.Version is { } version)
                        draft[VersionMember] = new ScalarValue(version);
                    if (DefaultIdentity.UserAssigned(body.Text(DefaultIdentity.Path)) is { } id)
                        draft[IdentityMember] = body.Names.Reference(id, UserAssignedIdentities.Principal);
                }),
            Comparison = Comparison.IgnoreCase,
            Text = address => KeyAddress.TryParse(address.ToString())?.Words ?? address.ToString(),
        },
        new("key identity", DefaultIdentity.Path)
        {
            NoneWith = KeyAddress.Path,
            Mapping = Mapping.Follows(account => In(account, OfDatabases) is { } key
                ? DefaultIdentity.Of(key.Reference(IdentityMember) is { } reference ? key.Id(reference with { Output = null }) : null)
                : null),
            Comparison = Comparison.IgnoreCase,
            Text = identity => DefaultIdentity.UserAssigned(identity.ToString()) is { } id ? ResourceId.Name(id) : Words.Lower(identity),
        },
    ];

    /// <summary>What is written when the identity that uses the key may.</summary>
    public static IEnumerable<LatePart> Late(Source user, ImmutableArray<ModelledProperty> properties) =>
        user.Part("CustomerKey") is not null || user.Parts("CustomerKeys")?.Any() == true
            ? [new LatePart([.. properties.Select(property => property.ArmPath)], [.. Identities.RolesOf(user.Node, user.Context)], "encrypted by its identity")
            {
                Because = "its identity needs that role before",
                IsApart = Identities.AwaitsOthers(user.Node, Needed(user), user.Context),
            }]
            : [];

    /// <summary>The roles that the identities need which use the keys.</summary>
    public static ImmutableArray<NeededRole> Needed(Source user) =>
    [
        .. from key in new[] { user.Part("CustomerKey") }.OfType<Source>().Concat(user.Parts("CustomerKeys") ?? [])
           let reference = key.Reference(KeyMember)
           where reference is not null
           let identity = key.Reference(IdentityMember) is { } named ? key.Context.IdOf(named with { Output = null }, key.Node) : key.Context.IdOf(key.Node)
           select Identities.AsDeclared(new("CustomerKey", identity, key.Context.IdOf(reference, key.Node), Users), key.Node, key.Context),
    ];

    // Key Vault Crypto Service Encryption User, Crypto User, Crypto Officer, Administrator.
    private static readonly ImmutableArray<string> Users =
        ["e147488a-f6f5-4113-8e2d-b22465e65bf6", "12338af0-0e69-4776-bea7-57ae8d297424", "14b46e9e-c2b7-41b4-b07b-48a6ebf60603", "00482a5a-887f-4fb3-b363-3b7fe8e74483"];

    private static ImmutableArray<ModelledProperty> Properties(string name, string address, string version, string identity, Part? of) =>
    [
        new("key", name)
        {
            Mapping = Mapping.Of(
                user => In(user, of)?.Reference(KeyMember)?.Key.ToString(),
                (key, body, user) =>
                {
                    if ((of is null ? user : of.Of(body, user)) is not { } draft)
                        return;
                    draft[KeyMember] = body.Names.Child(ResourceCatalog.ForChild("KeyVault", "Keys"), ConnectionString.HolderIn(body.Text(address) ?? "") ?? "", key.ToString(), null, null);
                    if (body.Text(identity) is { } id)
                        draft[IdentityMember] = body.Names.Reference(id, UserAssignedIdentities.Principal);
                }),
            Comparison = Comparison.IgnoreCase,
        },
        new("key vault", address)
        {
            Mapping = Mapping.Follows(user => In(user, of) is { } key && key.Reference(KeyMember) is { } reference ? $"https://{key.Context.Cloud.VaultHost(key.Target(reference).Name!)}" : null),
            Comparison = Comparison.Address,
            Text = uri => ConnectionString.HolderIn(uri.ToString()) ?? uri.ToString(),
        },
        new("key version", version)
        {
            Mapping = new Member(VersionMember, Codec.Text) { In = of, Unset = "" },
            Text = text => text.ToString() is { Length: > 0 } one ? one : "newest",
        },
        new("key identity", identity)
        {
            NoneWith = name,
            Mapping = Mapping.Follows(user => In(user, of) is { } key && key.Reference(IdentityMember) is { } reference ? key.Id(reference with { Output = null }) : null),
            Comparison = Comparison.IgnoreCase,
            Text = Words.NameOfId,
        },
    ];

    private static Source? In(Source user, Part? of) => of is null ? user : of.Of(user);
}
