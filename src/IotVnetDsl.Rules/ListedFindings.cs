using System.Collections.Immutable;
using System.Globalization;

namespace IotVnetDsl.Rules;

/// <summary>What is listed of very many findings of one id in one topology: nobody reads more, and each is placed, sorted and shown one by one.</summary>
internal static class ListedFindings
{
    /// <summary>Findings of one id that are listed, before one that says how many more there are.</summary>
    public const int Most = 1_000;

    /// <param name="found">In order.</param>
    /// <returns>In order; the first of an id that is left out says how many more there are.</returns>
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> found) => found.Length <= Most ? found
        : [.. found.GroupBy(finding => finding.Id).SelectMany(Listed).OrderBy(finding => finding, FindingOrder.Instance)];

    private static IEnumerable<Finding> Listed(IEnumerable<Finding> found)
    {
        var left = found.Skip(Most).ToList();
        return left.Count == 0 ? found : found.Take(Most).Append(Summary(left));
    }

    // At the place of the first that is left out, which in a loop is that of all: who accepts them there accepts it too. As severe as the worst of them.
    private static Finding Summary(List<Finding> left) => left.Count == 1 ? left[0] : left[0] with
    {
        Severity = left.Max(finding => finding.Severity),
        Message = $"{left[0].Message} (and {(left.Count - 1).ToString("N0", CultureInfo.InvariantCulture)} more findings of {left[0].Id}, which are not listed)",
        Variants = new([.. left.SelectMany(finding => finding.Variants).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)]),
    };
}
