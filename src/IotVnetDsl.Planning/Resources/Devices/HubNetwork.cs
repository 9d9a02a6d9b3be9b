using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Who may reach a hub.</summary>
internal static class HubNetwork
{
    public const string PublicAccessPath = "properties.publicNetworkAccess";

    public const string RuleSet = "properties.networkRuleSets";

    private const string Rules = RuleSet + ".";

    private static readonly Part OfRuleSet = new("NetworkRuleSet", "HubNetworkRuleSet");

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("public access", PublicAccessPath)
        {
            IsOfDoor = true,
            Mapping = new Member("PublicNetworkAccess", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("classic IP rules", "properties.ipFilterRules")
        {
            IsOfDoor = true,
            Items = ClassicRules.Of("IpFilterRule"),
        },
        new("firewall", Rules + "defaultAction")
        {
            IsOfDoor = true,
            Mapping = new Member("DefaultAction", Choices.FirewallAction) { In = OfRuleSet, Unset = "Deny" },
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("firewall of the built-in endpoint", Rules + "applyToBuiltInEventHubEndpoint")
        {
            IsOfDoor = true,
            Mapping = new Member("ApplyToBuiltInEndpoint", Codec.Flag) { In = OfRuleSet, Unset = true },
            Text = Words.EnabledOrDisabled,
        },
        new("IP rules", Rules + "ipRules")
        {
            IsOfDoor = true,
            Items = new(
                "filterName",
                new Records("IpRules", "HubIpRule") { In = OfRuleSet },
                [
                    new("name", "filterName") { Mapping = new Member("Name", Codec.Text), Comparison = Comparison.IgnoreCase },
                    new("action", "action") { Mapping = Mapping.Fixed("Allow"), Comparison = Comparison.IgnoreCase },
                    new("mask", "ipMask") { IsRequired = true, Mapping = new Member("Mask", Codec.Prefix) },
                ],
                item => $"{item["filterName"]} ({item["ipMask"]})"),
        },
    ];
}
