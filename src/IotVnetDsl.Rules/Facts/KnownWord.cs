namespace IotVnetDsl.Rules.Facts;

/// <summary>A word of Azure's that texts name: a service tag, a service endpoint, what subnets are delegated to.</summary>
/// <param name="Kind">What it is, for people.</param>
/// <param name="Word">The word.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record KnownWord(string Kind, string Word, string Source, string Date) : IFact
{
    public const string ServiceTag = "service tag";

    public const string ServiceEndpoint = "service endpoint";

    public const string Delegation = "delegation";

    public const string GroupOfLogs = "group of logs";

    private static readonly Lazy<ILookup<string, string>> ByKind = new(() => FactTable.Read<KnownWord>("known-words").ToLookup(word => word.Kind, word => word.Word, StringComparer.Ordinal));

    /// <summary>Those of a kind. Data: <c>known-words.txt</c>.</summary>
    public static IEnumerable<string> Of(string kind) => ByKind.Value[kind];
}
