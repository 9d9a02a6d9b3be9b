namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>Present where what is found can go without a change of anything else.</summary>
    public const string Spare = "spare";
}
