using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>An SKU, and what is chosen with it, go together.</summary>
internal sealed class SkuAndItsRest : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5010", "A combination of SKU, kind and capacity that does not exist", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var combination in SkuCombination.All)
        {
            foreach (var resource in context.EachOf(combination.Record))
                Check(context, combination, resource);
        }
    }

    private static void Check(RuleContext context, SkuCombination combination, ResourceView resource)
    {
        var (decider, stated) = (new Decider(resource, combination.Decider), resource.Named(combination.Member));
        if (Text(stated) is not { Length: > 0 } value || combination.Values.Contains(value, StringComparer.OrdinalIgnoreCase) || !combination.Knows(value) || !decider.IsOneOf(combination.Deciding))
            return;
        var with = decider.IsUnset ? $"{combination.Decider} that is not set" : $"{combination.Decider} {decider.Value}";
        context.Report(
            stated,
            $"{combination.Member} of '{resource.Path}' is {value}, which does not exist with a {with}: choose {string.Join(", ", combination.Values)}",
            data: FindingData.Of((FindingData.Nearest, Nearest(combination, value))));
    }

    // The next number up, or the name that is most like it.
    private static string Nearest(SkuCombination combination, string value) => long.TryParse(value, out var number)
        ? combination.Values.FirstOrDefault(other => long.Parse(other, CultureInfo.InvariantCulture) > number) ?? combination.Values[combination.Values.Length - 1]
        : NearestName.Among(combination.Values, value) ?? combination.Values[0];

    // An SKU is a record of a name, a capacity a number.
    private static string? Text(Property stated) => stated.Value is RecordValue ? new WrittenRecord(stated).Name.Known : stated.Value.Text();
}
