namespace IotVnetDsl.Rules.Facts;

/// <summary>How Azure takes the text of a member.</summary>
/// <param name="Record">Simple name of the record.</param>
/// <param name="Member">Name of the member: a text, or a list of them.</param>
/// <param name="Notation">How it has to be written: a name of a notation.</param>
/// <param name="IsChecked">False where no source confirms it: findings become warnings.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record TextRule(string Record, string Member, string Notation, bool IsChecked, string Source, string Date) : IFact
{
    private static readonly Lazy<ILookup<string, TextRule>> ByRecord = new(() => FactTable.Read<TextRule>("texts").ToLookup(rule => rule.Record, StringComparer.Ordinal));

    /// <summary>Data: <c>texts.txt</c>.</summary>
    public static IEnumerable<TextRule> All => ByRecord.Value.SelectMany(rules => rules);

    /// <summary>The rules of a record's members.</summary>
    public static IEnumerable<TextRule> Of(string record) => ByRecord.Value[record];
}
