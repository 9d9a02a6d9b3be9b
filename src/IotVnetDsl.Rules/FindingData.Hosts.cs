namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>What follows the target's name in the name of its host: <c>.blob.core.windows.net</c>.</summary>
    public const string Domain = "domain";
}
