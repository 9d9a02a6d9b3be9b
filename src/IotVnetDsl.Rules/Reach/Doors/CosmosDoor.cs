using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>
/// The door of a Cosmos DB account: public access, then its rules, where there is one. There is no exception for a hub: it gets in with all else that is
/// in Azure's data centers, by a rule for an address that nobody has.
/// </summary>
internal static class CosmosDoor
{
    /// <summary>The rule for all that is in Azure's data centers.</summary>
    public const string DataCenters = "0.0.0.0";

    private static readonly AddressSet NoAddress = AddressSet.Parse(DataCenters)!;

    public static Door Of(CosmosAccountView account)
    {
        var isOff = PublicAccess.IsOff(account.PublicNetworkAccess);
        var isEnforced = account.IpRules.Any().Or(account.SubnetRules.Any());
        var addresses = Admitted.Either(
            isOff,
            () => Admitted.Nobody,
            () => Admitted.Either(isEnforced, () => RuleAddresses.Listed(account.IpRules, rule => rule).Without(NoAddress), () => Admitted.Everybody));
        return new Door(
            account,
            isOff,
            addresses.Among(RuleAddresses.Comers(account)),
            isOff == Answer.Yes || isEnforced == Answer.No ? AdmittedSubnets.None : AdmittedSubnets.Of(account.SubnetRules),
            Answer.No,
            Answer.No,
            account.LocalAuthentication.Is(false).Not(),
            isOff == Answer.Yes || isEnforced == Answer.No ? account.PublicNetworkAccess.Self : account.IpRules.IsUnset() ? account.SubnetRules.Self : account.IpRules.Self)
        {
            IsListed = isOff.Not().And(isEnforced),
            AdmitsDataCenters = isOff.Not().And(account.IpRules.Any(rule => rule.Value.Is(DataCenters))),
        };
    }
}
