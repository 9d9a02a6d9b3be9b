namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>Name of the cloud that what is stated belongs to, <c>AzureUSGovernment</c>.</summary>
    public const string Cloud = "cloud";
}
