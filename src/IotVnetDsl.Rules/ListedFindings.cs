using System.Collections.Immutable;
using System.Globalization;

namespace IotVnetDsl.Rules;

/// <summary>What is listed of very many findings of one id in one topology: nobody reads more, and each is placed, sorted and shown one by one.</summary>
internal static class ListedFindings
{
    /// <summary>Findings of one id that are listed; how many more there are, one says.</summary>
    public const int Most = 1_000;

    /// <param name="found">In order.</param>
    /// <returns>In order, what is left out of an id as one at the topology.</returns>
    public static ImmutableArray<Finding> Of(ImmutableArray<Finding> found)
    {
        if (found.Length <= Most)
            return found;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var listed = ImmutableArray.CreateBuilder<Finding>();
        var left = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
        foreach (var finding in found)
        {
            counts.TryGetValue(finding.Id, out var count);
            counts[finding.Id] = count + 1;
            if (count < Most)
            {
                listed.Add(finding);
                continue;
            }

            if (!left.TryGetValue(finding.Id, out var others))
                left[finding.Id] = others = [];
            others.Add(finding);
        }

        if (left.Count == 0)
            return found;
        listed.AddRange(left.Values.Select(Summary));
        return listed.OrderBy(finding => finding, FindingOrder.Instance).ToImmutableArray();
    }

    // As severe as the worst of them: what is left out fails the build, too.
    private static Finding Summary(List<Finding> left) => new(
        left[0].Id,
        left.Max(finding => finding.Severity),
        "",
        "",
        $"{left.Count.ToString("N0", CultureInfo.InvariantCulture)} more findings of {left[0].Id} are not listed, the first of them at '{left[0].Path}'",
        Finding.NoData)
    {
        Rule = left[0].Rule,
        Variants = new([.. left.SelectMany(finding => finding.Variants).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)]),
    };
}
