using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Identities;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Reach.Uses;

/// <summary>An account or namespace that is encrypted with a key of one's own.</summary>
/// <param name="User">The account or namespace.</param>
/// <param name="Identity">The identities that it has.</param>
/// <param name="Key">What the code says of the key.</param>
internal sealed record KeyUse(ResourceView User, IdentityView Identity, CustomerKeyView Key)
{
    /// <summary>By the user's own identity: unset means so.</summary>
    public bool IsByOwnIdentity => Key.Identity.IsUnset();

    public KeyVaultView? Vault => Key.Key.Target<KeyVaultView>();

    /// <summary>The identity that the vault sees; null where it is not known.</summary>
    public Principal? Principal => IsByOwnIdentity ? new Principal(User.Type, User.Path, Principal.SystemIdentity)
        : Key.Identity is { TargetPath: { } path, Known: { } identity } ? new Principal(identity.Type, path, Principal.UserIdentity)
        : null;

    /// <summary>Does the user have the identity by which it is to use the key?</summary>
    public Answer HasIdentity => IsByOwnIdentity ? Identity.HasSystem
        : Principal is { } user ? Identity.UserAssignedIdentities.Any(user.IsMeantBy)
        : Answer.CannotSay;

    public static IEnumerable<KeyUse> Of(ResourceView user) => user switch
    {
        StorageAccountView account when !account.CustomerKey.IsUnset() => [new KeyUse(account, account.Identity, account.CustomerKey)],
        CosmosAccountView account when !account.CustomerKey.IsUnset() => [new KeyUse(account, account.Identity, account.CustomerKey)],
        EventHubsNamespaceView streams => streams.CustomerKeys.Known.Select(key => new KeyUse(streams, streams.Identity, key)),
        ServiceBusNamespaceView messages => messages.CustomerKeys.Known.Select(key => new KeyUse(messages, messages.Identity, key)),
        _ => [],
    };

    /// <summary>Of the accounts and namespaces that a rule goes through.</summary>
    public static IEnumerable<KeyUse> Of(RuleContext context) => context.Each<StorageAccountView>().SelectMany(Of)
        .Concat(context.Each<CosmosAccountView>().SelectMany(Of))
        .Concat(context.Each<EventHubsNamespaceView>().SelectMany(Of))
        .Concat(context.Each<ServiceBusNamespaceView>().SelectMany(Of));

    /// <summary>All of a model.</summary>
    public static IEnumerable<KeyUse> Of(TopologyModel model) => model.All<StorageAccountView>().SelectMany(Of)
        .Concat(model.All<CosmosAccountView>().SelectMany(Of))
        .Concat(model.All<EventHubsNamespaceView>().SelectMany(Of))
        .Concat(model.All<ServiceBusNamespaceView>().SelectMany(Of));
}
