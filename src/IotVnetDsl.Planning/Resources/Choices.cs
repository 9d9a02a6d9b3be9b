namespace IotVnetDsl.Planning.Resources;

/// <summary>Enums of the library that several tables have.</summary>
internal static class Choices
{
    public static Codec PublicNetworkAccess { get; } = Codec.Choice("PublicNetworkAccess", "Enabled", "Disabled", "SecuredByPerimeter");

    public static Codec FirewallAction { get; } = Codec.Choice("FirewallAction", "Allow", "Deny");
}
