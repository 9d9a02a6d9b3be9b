namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>Path of the network that a peering leads from.</summary>
    public const string Network = "network";

    /// <summary>Path of the network that a peering leads to.</summary>
    public const string RemoteNetwork = "remoteNetwork";
}
