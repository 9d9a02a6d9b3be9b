using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Messaging;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>The door of an account, a namespace or a vault: public access, then the firewall where the tier has one.</summary>
internal static class FirewallDoor
{
    public static Door Of(StorageAccountView account) => Of(
        account, account.PublicNetworkAccess, account.Firewall, Answer.Yes, Answer.Yes, account.SharedKeyAccess.Is(false).Not(), isOpenWithoutRules: false) with
    {
        Resources = Resources(account),
    };

    public static Door Of(EventHubsNamespaceView streams) => OfNamespace(
        streams, streams.PublicNetworkAccess, streams.Firewall, streams.LocalAuthentication);

    public static Door Of(ServiceBusNamespaceView messages) => OfNamespace(
        messages, messages.PublicNetworkAccess, messages.Firewall, messages.LocalAuthentication);

    // A vault takes no keys that it has not itself.
    public static Door Of(KeyVaultView vault) => Of(
        vault, vault.PublicNetworkAccess, vault.Firewall, Answer.Yes, Answer.Yes, Answer.No, isOpenWithoutRules: false);

    private static Door OfNamespace<TNamespace>(TNamespace target, EnumProperty<PublicNetworkAccess> access, FirewallView firewall, FlagProperty keys) where TNamespace : ResourceView, INamespaceView => Of(
        target,
        access,
        firewall,
        target.Can(NamespaceTier.IpRules),
        target.Can(NamespaceTier.TrustedServices),
        keys.Is(false).Not(),
        isOpenWithoutRules: true);

    private static Door Of(
        ResourceView target,
        EnumProperty<PublicNetworkAccess> access,
        FirewallView firewall,
        Answer hasFirewall,
        Answer hasException,
        Answer takesKeys,
        bool isOpenWithoutRules)
    {
        var isOff = PublicAccess.IsOff(access);
        // A firewall that is written denies, unless it says otherwise.
        var denies = hasFirewall.And(firewall.IsSet()).And(firewall.DefaultAction.Is(FirewallAction.Allow).Not());
        // A namespace that denies without a single rule lets all traffic flow.
        var isEnforced = isOpenWithoutRules ? denies.And(firewall.IpRules.Any().Or(firewall.SubnetRules.Any())) : denies;
        var addresses = Admitted.Either(
            isOff,
            () => Admitted.Nobody,
            () => Admitted.Either(isEnforced, () => RuleAddresses.Listed(firewall.IpRules, rule => rule), () => Admitted.Everybody));
        return new Door(
            target,
            isOff,
            addresses.Among(RuleAddresses.Comers(target)),
            isOff == Answer.Yes || isEnforced == Answer.No ? AdmittedSubnets.None : AdmittedSubnets.Of(firewall.SubnetRules),
            hasException.And(Exception(target, firewall)),
            hasException,
            takesKeys,
            isOff == Answer.Yes || firewall.IsUnset() ? access.Self : firewall.Self)
        {
            IsListed = isOff.Not().And(isEnforced),
        };
    }

    private static Answer Exception(ResourceView target, FirewallView firewall) => firewall.TrustedServices.IsUnset()
        ? TrustedServicesException.Of(target.Type) is { } exception ? exception.IsOnUnlessStated.ToAnswer() : Answer.CannotSay
        : firewall.TrustedServices.Is(true);

    // With public access off, whether such rules still count stands nowhere. One of another tenant lets nobody of this one in
    // (https://learn.microsoft.com/azure/storage/common/storage-network-security-resource-instances, November 2026).
    private static AdmittedResources Resources(StorageAccountView account)
    {
        var tenants = account.Model.Part<TopologyTenant>();
        var isOff = PublicAccess.IsOff(account.PublicNetworkAccess);
        var rules = account.ResourceInstances.Known.Where(rule => rule.Resource.TargetPath is not null)
            .ToLookup(rule => isOff.Not().Or(Answer.CannotSay).And(rule.Tenant.IsUnset() ? Answer.Yes : tenants.Is(rule.Tenant)), rule => rule.Resource.TargetPath!);
        return new AdmittedResources(
            [.. rules[Answer.Yes]],
            [.. rules[Answer.CannotSay]],
            account.ResourceInstances.MayHoldMore || account.ResourceInstances.Known.Any(rule => rule.Resource.TargetPath is null));
    }
}
