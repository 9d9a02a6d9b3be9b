namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>The firewall that accounts and namespaces have, in whichever body Azure keeps it.</summary>
internal static class Firewalls
{
    public const string Member = "Firewall";

    public static Part Part { get; } = new(Member, "Firewall");

    /// <summary>Required beside rules.</summary>
    public static Mapping DefaultAction { get; } = new Member("DefaultAction", Choices.FirewallAction) { In = Part, Unset = "Deny" };

    public static ListMapping IpRules { get; } = new Records("IpRules", "AddressPrefix") { In = Part };

    /// <summary>The range of an item of <see cref="IpRules"/>.</summary>
    public static Mapping Range { get; } = new Member("Value", Codec.Text);

    public static ListMapping SubnetRules { get; } = new References("SubnetRules") { In = Part };
}
