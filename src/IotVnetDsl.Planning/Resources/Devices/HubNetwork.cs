using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Who may reach a hub.</summary>
internal static class HubNetwork
{
    public const string PublicAccessPath = "properties.publicNetworkAccess";

    public const string RuleSet = "properties.networkRuleSets";

    private const string Rules = RuleSet + ".";

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("public access", PublicAccessPath)
        {
            Value = hub => hub.Value("PublicNetworkAccess"),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("classic IP rules", "properties.ipFilterRules")
        {
            Items = new(
                "filterName",
                hub => hub.Parts("IpFilterRules"),
                [
                    new("name", "filterName") { Value = rule => rule.Value("Name"), Comparison = Comparison.IgnoreCase },
                    new("action", "action") { Value = rule => rule.Value("Action"), Comparison = Comparison.IgnoreCase, Text = Words.Lower },
                    new("mask", "ipMask") { Value = rule => rule.Value("Mask") },
                ],
                item => $"{item["filterName"]} ({Words.Lower(item["action"]!)} {item["ipMask"]})")
            {
                IsOrdered = true,
            },
        },
        new("firewall", Rules + "defaultAction")
        {
            Value = hub => hub.Part("NetworkRuleSet") is { } rules ? rules.Value("DefaultAction") ?? "Deny" : null,
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("firewall of the built-in endpoint", Rules + "applyToBuiltInEventHubEndpoint")
        {
            Value = hub => hub.Part("NetworkRuleSet") is { } rules ? rules.Value("ApplyToBuiltInEndpoint") ?? true : null,
            Text = Words.EnabledOrDisabled,
        },
        new("IP rules", Rules + "ipRules")
        {
            Items = new(
                "filterName",
                hub => hub.Part("NetworkRuleSet") is { } rules ? rules.Parts("IpRules") ?? [] : null,
                [
                    new("name", "filterName") { Value = rule => rule.Value("Name"), Comparison = Comparison.IgnoreCase },
                    new("action", "action") { Value = _ => "Allow", Comparison = Comparison.IgnoreCase },
                    new("mask", "ipMask") { Value = rule => rule.Value("Mask") },
                ],
                item => $"{item["filterName"]} ({item["ipMask"]})"),
        },
    ];

    /// <summary>A classic filter is taken for one that denies what it does not name.</summary>
    public static Door DoorOf(JsonObject body)
    {
        if (Door.Says(body, PublicAccessPath, "Disabled"))
            return Door.Shut;
        var hasRuleSet = BodyPath.Get(body, "properties.networkRuleSets") is JsonObject { Count: > 0 };
        var rules = Door.RulesIn(body, ("properties.ipFilterRules", "ipMask"), (Rules + "ipRules", "ipMask"));
        var isOpen = hasRuleSet ? Door.Says(body, Rules + "defaultAction", "Allow") : rules.IsEmpty;
        return Door.Shut with { Everybody = isOpen, Rules = rules };
    }
}
