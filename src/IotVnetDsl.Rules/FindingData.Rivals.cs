namespace IotVnetDsl.Rules;

public static partial class FindingData
{
    /// <summary>Path of another private endpoint that would write the same record: which of them the name leads to is not for a fix to choose. Left out where there is none.</summary>
    public const string Rival = "rival";
}
