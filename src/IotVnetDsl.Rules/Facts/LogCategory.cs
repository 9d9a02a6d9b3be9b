namespace IotVnetDsl.Rules.Facts;

/// <summary>A category of logs that a type of resource has.</summary>
/// <param name="TargetType">Graph type of the resource.</param>
/// <param name="Name">The category.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record LogCategory(string TargetType, string Name, string Source, string Date) : IFact
{
    private static readonly Lazy<ILookup<string, string>> ByType = new(() =>
        FactTable.Read<LogCategory>("log-categories").ToLookup(category => category.TargetType, category => category.Name, StringComparer.Ordinal));

    /// <summary>Those of a type, none where they are not known. Data: <c>log-categories.txt</c>.</summary>
    public static IEnumerable<string> Of(string targetType) => ByType.Value[targetType];
}
