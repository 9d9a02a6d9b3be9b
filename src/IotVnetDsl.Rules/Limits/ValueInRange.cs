using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A number or duration is one that Azure takes.</summary>
internal sealed class ValueInRange : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5004", "A value is outside its range", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (type, named) in context.Each().SelectMany(resource => resource.WithParts))
            Check(context, type, named);
    }

    private static void Check(RuleContext context, string record, Func<string, Property> named)
    {
        string? said = null;
        foreach (var range in ValueRanges.Of(record))
        {
            if (range.Member != said && IsOutside(context, range, named(range.Member)))
                said = range.Member;
        }
    }

    private static bool IsOutside(RuleContext context, ValueRange range, Property stated)
    {
        if (stated.Value is not ScalarValue { Value: var value } || range.Nearest(value) is not { } nearest || Applies(stated.Owner, range) is not { } because)
            return false;

        context.Report(
            stated,
            $"{stated.Path} of '{stated.Owner.Path}' is {stated.Value}: Azure takes {range}{because}",
            range.IsChecked ? null : Severity.Warning,
            FindingData.Of((FindingData.Nearest, nearest), (FindingData.Value, stated.Value.ToString()!)));
        return true;
    }

    // Says what decides, "" where nothing has to; null where another range applies or that is not known.
    private static string? Applies(ResourceView resource, ValueRange range)
    {
        if (range.Decider is not { } member)
            return "";
        var decider = new Decider(resource, member);
        return !decider.IsOneOf(range.Deciding) ? null : decider.IsUnset ? $" while {member} is not set" : $" with {member} {decider.Value}";
    }
}
