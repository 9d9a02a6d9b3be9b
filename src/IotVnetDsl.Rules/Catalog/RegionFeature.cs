namespace IotVnetDsl.Rules.Catalog;

/// <summary>What a catalog lists regions for.</summary>
public static class RegionFeature
{
    /// <summary>The region exists in the cloud.</summary>
    public const string Region = "region";

    /// <summary>Private links to a hub in the region.</summary>
    public const string PrivateLink = "private-link";

    /// <summary>A hub in the region passes the firewalls of its targets as a trusted service.</summary>
    public const string TrustedServices = "trusted-services";

    internal static IReadOnlyList<string> All { get; } = [Region, PrivateLink, TrustedServices];
}
