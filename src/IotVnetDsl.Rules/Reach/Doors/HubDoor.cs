using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>A hub's door: public access, then the rule set where there is one, else the classic filter.</summary>
internal static class HubDoor
{
    public static Door Of(IotHubView hub) => Of(hub, Admitted.Either(HasRuleSet(hub), () => ByRuleSet(hub.NetworkRuleSet), () => ByFilter(hub.IpFilterRules)));

    /// <summary>The door of the built-in endpoint, which the classic filter never covers and the rule set only where it says so.</summary>
    public static Door OfBuiltInEndpoint(IotHubView hub) => Of(hub, Admitted.Either(
        HasRuleSet(hub).And(hub.NetworkRuleSet.ApplyToBuiltInEndpoint.Is(false).Not()),
        () => ByRuleSet(hub.NetworkRuleSet),
        () => Admitted.Everybody));

    private static Door Of(IotHubView hub, Admitted byRules)
    {
        var isOff = PublicAccess.IsOff(hub.PublicNetworkAccess);
        return new Door(
            hub,
            isOff,
            Admitted.Either(isOff, () => Admitted.Nobody, () => byRules).Among(RuleAddresses.Comers(hub)),
            AdmittedSubnets.None,
            Answer.No,
            Answer.No,
            hub.DisableLocalAuthentication.Is(true).Not(),
            Place(hub, isOff));
    }

    private static Property Place(IotHubView hub, Answer isOff) =>
        isOff == Answer.Yes ? hub.PublicNetworkAccess.Self
        : !hub.NetworkRuleSet.IsUnset() ? hub.NetworkRuleSet.Self
        : !hub.IpFilterRules.IsUnset() ? hub.IpFilterRules.Self
        : hub.PublicNetworkAccess.Self;

    private static Answer HasRuleSet(IotHubView hub) => hub.NetworkRuleSet.IsSet();

    // A rule set that does not say what happens to others refuses them.
    private static Admitted ByRuleSet(HubNetworkRuleSetView rules) => Admitted.Either(
        rules.DefaultAction.Is(FirewallAction.Allow), () => Admitted.Everybody, () => RuleAddresses.Listed(rules.IpRules, rule => rule.Mask));

    private static Admitted ByFilter(ListProperty<IpFilterRuleView> rules) =>
        ClassicFilter.Of(rules, rule => new(rule.Mask, rule.Action, Answer.Yes));
}
