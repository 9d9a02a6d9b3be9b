namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>Path of the network that a peering leads to.</summary>
    public const string RemoteNetwork = "remoteNetwork";
}
