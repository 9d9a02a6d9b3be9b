namespace IotVnetDsl.Rules.Messages;

/// <summary>Names in a sentence. Of very many nobody reads more than the first, and each finding would repeat all of them.</summary>
public static class Listing
{
    private const int Most = 25;

    /// <summary>The names, and of more than a few how many more there are.</summary>
    public static string Of(IReadOnlyCollection<string> names) =>
        names.Count <= Most ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Most))} and {names.Count - Most} more";
}
