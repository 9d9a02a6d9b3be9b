namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>The value that is wrong: of a choice in the code it tells which arm states it.</summary>
    public const string Value = "value";
}
