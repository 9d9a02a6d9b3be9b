using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A list has an item once.</summary>
internal sealed class ItemTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5018", "An item that stands in a list twice, and Azure takes it once", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (type, named) in context.Each().Where(resource => !resource.IsExpanded).SelectMany(resource => resource.WithParts))
        {
            foreach (var once in ItemsOnce.Of(type))
            {
                foreach (var list in MemberPath.Of(named, once.List))
                    Check(context, once, list);
            }
        }
    }

    private static void Check(RuleContext context, ItemsOnce once, Property list)
    {
        var seen = new HashSet<GraphValue>();
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            // Of those with one key the number tells which it is.
            var number = keys[item.Key!] = keys.TryGetValue(item.Key!, out var before) ? before + 1 : 1;
            var told = once.By is { } member ? item.Inner(member).Value : item.Value;
            // Of what is not set nobody can say that it is the same.
            if (told.IsWhollyKnown && told is not UnsetValue && !seen.Add(told))
            {
                context.Report(
                    new PropertyPlace(item.Owner.Path, number > 1 ? $"{item.Path}#{number.ToString(CultureInfo.InvariantCulture)}" : item.Path),
                    $"{list.Path} of '{list.Owner.Path}' has {told.Text() ?? told.ToString()} a second time, and Azure takes it once",
                    once.IsChecked ? null : Severity.Warning,
                    FindingData.Of((FindingData.Spare, "")));
            }
        }
    }
}
