using System.Globalization;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Rules.Facts;

/// <summary>What Azure takes as the name of a type of resource or child.</summary>
/// <param name="Type">Simple name of the record.</param>
/// <param name="Shortest">Least number of characters.</param>
/// <param name="Longest">Greatest number of characters.</param>
/// <param name="Pattern">What it matches.</param>
/// <param name="Allows">The pattern for people.</param>
/// <param name="NameSpace">The name space of all of Azure that it must be unique in, null where there is none.</param>
/// <param name="IsChecked">False where no source confirms it: findings become warnings.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record NameRule(
    string Type, int Shortest, int Longest, string Pattern, string Allows, string? NameSpace, bool IsChecked, string Source, string Date) : IFact
{
    private Regex? _matcher;

    private Regex Matcher => _matcher ??= new Regex(Pattern, RegexOptions.CultureInvariant);

    /// <summary>Says what is wrong with a name, null where nothing is.</summary>
    public string? Fault(string name)
    {
        if (name.Length < Shortest || name.Length > Longest)
            return $"it has {Text(name.Length)} character{(name.Length == 1 ? "" : "s")}, and Azure takes {Text(Shortest)} to {Text(Longest)}";
        return Matcher.IsMatch(name) ? null : $"Azure takes {Allows}";
    }

    /// <summary>What is left of a name without what is not allowed, the nearest first; none of it need be a name.</summary>
    internal IEnumerable<string> Remains(string name)
    {
        var lower = Matcher.IsMatch("AAA") ? name : name.ToLowerInvariant();
        var kept = new string(lower.Where(character => Fits(character)).ToArray());
        return [kept, kept.Trim('-', '.', '_', '/'), Regex.Replace(kept.Trim('-'), "-+", "-")];
    }

    // A character that may stand in the middle of a name may be kept.
    private bool Fits(char character) => Matcher.IsMatch($"a{character}a");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Azure's rules of names. Data: <c>names.txt</c>.</summary>
public static class NameRules
{
    private static readonly Lazy<ILookup<string, NameRule>> ByType = new(() =>
        FactTable.Read<NameRule>("names").ToLookup(rule => rule.Type, StringComparer.Ordinal));

    public static IEnumerable<NameRule> All => ByType.Value.SelectMany(rules => rules);

    /// <summary>The rules of a type, none where none are known.</summary>
    public static IEnumerable<NameRule> Of(string type) => ByType.Value[type];

    /// <summary>The nearest name that all rules of a type allow, null where none is near.</summary>
    public static string? Mended(string type, string name)
    {
        var rules = Of(type).ToArray();
        var remains = rules[0].Remains(name).Where(rest => rules[0].Fault(rest) is null).ToArray();
        return remains.Concat(remains.Select(JoinedEnd)).FirstOrDefault(rest => rules.All(rule => rule.Fault(rest) is null));
    }

    // An ending that Azure keeps for itself is none without its hyphen.
    private static string JoinedEnd(string name) => name.LastIndexOf('-') is var hyphen and >= 0 ? name.Remove(hyphen, 1) : name;
}
