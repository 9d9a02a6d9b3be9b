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

    public static ListMapping SubnetRules { get; } = new Records("SubnetRules", "SubnetRule") { In = Part };

    /// <summary>The subnet of an item of <see cref="SubnetRules"/>.</summary>
    public static Mapping Subnet { get; } = new Reference("Subnet");

    /// <summary>Of an item of <see cref="SubnetRules"/>, where a service knows such a thing.</summary>
    public static ModelledProperty IgnoreMissing { get; } = new("without a service endpoint", "ignoreMissingVnetServiceEndpoint")
    {
        Mapping = new Member("IgnoreMissingServiceEndpoint", Codec.Flag),
        Default = false,
        Text = ignored => Words.Either(ignored, "allowed", "refused"),
    };
}
