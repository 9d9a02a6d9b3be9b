using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Who gets into a hub, an account or a namespace by its public address.</summary>
internal static class PublicDoor
{
    public static bool IsShut(NodeView target) => target["PublicNetworkAccess"].Text() == "Disabled";

    public static bool IsOpenToAll(NodeView target) => !IsShut(target) && target.Type switch
    {
        "IotHub" => target["NetworkRuleSet"] is UnsetValue
            ? target["IpFilterRules"] is UnsetValue
            : target["NetworkRuleSet"]["DefaultAction"].Text() == "Allow",
        "StorageAccount" => new TargetFirewall(target).IsClosed != Answer.Yes,
        // A namespace that denies without a single rule stays open to whoever has a key.
        _ => new TargetFirewall(target).IsClosed != Answer.Yes || !HasRules(target),
    };

    public static bool AdmitsAddresses(NodeView target) => !IsShut(target) && (target.Type == "IotHub"
        ? target["IpFilterRules"].KnownItems().Any() || target["NetworkRuleSet"]["IpRules"].KnownItems().Any()
        : target["Firewall"]["IpRules"].KnownItems().Any());

    public static bool Admits(NodeView target, ReferenceValue subnet) => target["Firewall"]["SubnetRules"].KnownItems()
        .Any(rule => rule.Value is ReferenceValue admitted && admitted.Path == subnet.Path && admitted.Key.Equals(subnet.Key));

    private static bool HasRules(NodeView target) =>
        target["Firewall"]["IpRules"].KnownItems().Any() || target["Firewall"]["SubnetRules"].KnownItems().Any();
}
