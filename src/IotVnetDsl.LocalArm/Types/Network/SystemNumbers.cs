namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Numbers of autonomous systems that nobody can have: "About BGP and VPN Gateway", 2026-11. No text gives the code.</summary>
internal static class SystemNumbers
{
    public static bool AreReserved(decimal number) =>
        number is 8074 or 8075 or 12076 or (>= 65517 and <= 65520) or 23456 or (>= 64496 and <= 64511) or (>= 65535 and <= 65551) or 429496729;
}
