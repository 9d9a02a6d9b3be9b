namespace IotVnetDsl.Rules.Facts;

/// <summary>A list of a record in which Azure takes an item once.</summary>
/// <param name="Record">Simple name of the record.</param>
/// <param name="List">The list, by its members from the record on, with dots.</param>
/// <param name="By">The member that tells items apart, null where the item itself does.</param>
/// <param name="IsChecked">False where no source confirms it: findings become warnings.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ItemsOnce(string Record, string List, string? By, bool IsChecked, string Source, string Date) : IFact
{
    private static readonly Lazy<ILookup<string, ItemsOnce>> ByRecord = new(() => FactTable.Read<ItemsOnce>("items-once").ToLookup(list => list.Record, StringComparer.Ordinal));

    /// <summary>Data: <c>items-once.txt</c>.</summary>
    public static IEnumerable<ItemsOnce> All => ByRecord.Value.SelectMany(lists => lists);

    /// <summary>The lists of a record.</summary>
    public static IEnumerable<ItemsOnce> Of(string record) => ByRecord.Value[record];
}
