namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>Present where others keep what the role is needed on: they give it.</summary>
    public const string OfOwner = "ofOwner";
}
