using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace IotVnetDsl.Rules.Facts;

/// <summary>The values that Azure takes for a member.</summary>
/// <param name="Record">Simple name of the record.</param>
/// <param name="Member">Name of the member.</param>
/// <param name="Least">As written in the data.</param>
/// <param name="Greatest">As written in the data.</param>
/// <param name="Step">From one to the next, as written in the data; null where all between are taken.</param>
/// <param name="Decider">Member of the resource on whose name the range depends, null where it depends on none.</param>
/// <param name="Deciding">The names of <paramref name="Decider"/> that it holds for; unset = the code of a new resource does not state it: what Azure or we then choose.</param>
/// <param name="IsChecked">False where no source confirms it: findings become warnings.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ValueRange(
    string Record, string Member, string Least, string Greatest, string? Step, string? Decider, ImmutableArray<string> Deciding, bool IsChecked, string Source, string Date) : IFact
{
    /// <summary>The nearest value in the range as the data writes values, null where the value is in it or none of its kind. Between two steps the upper one.</summary>
    public string? Nearest(object value) =>
        Number(value) is not { } number ? null
        : number < Parse(Least) ? Least
        : number > Parse(Greatest) ? Greatest
        : Step is not null && (number - Parse(Least)) % Parse(Step) is var past and not 0 ? (number - past + Parse(Step)).ToString(CultureInfo.InvariantCulture)
        : null;

    /// <summary>For people.</summary>
    public override string ToString() => Least == Greatest ? Least : $"{Least} to {Greatest}{(Step is null ? "" : $" in steps of {Step}")}";

    private static decimal? Number(object value) => value switch
    {
        long number => number,
        decimal number => number,
        TimeSpan duration => duration.Ticks,
        _ => null,
    };

    private static decimal Parse(string text) => text[0] == 'P'
        ? XmlConvert.ToTimeSpan(text).Ticks
        : decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Azure's ranges. Data: <c>ranges.txt</c>.</summary>
public static class ValueRanges
{
    private static readonly Lazy<ILookup<string, ValueRange>> ByRecord = new(() =>
        FactTable.Read<ValueRange>("ranges")
            .OrderBy(range => range.Member, StringComparer.Ordinal).ThenBy(range => range.Decider is null).ToLookup(range => range.Record, StringComparer.Ordinal));

    public static IEnumerable<ValueRange> All => ByRecord.Value.SelectMany(ranges => ranges);

    /// <summary>The ranges of a record's members, member by member, those that something decides first.</summary>
    public static IEnumerable<ValueRange> Of(string record) => ByRecord.Value[record];
}
