using System.Globalization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A text is written as Azure takes it: an address, a GUID, a port.</summary>
internal sealed class TextOfMember : Rule
{
    // Longer ones are said by their length.
    private const int Quoted = 80;

    public override RuleDescriptor Descriptor { get; } = new("IVD5015", "A text is not written as Azure takes it", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var resource in context.Each())
        {
            foreach (var (type, named) in resource.IsExpanded ? [] : resource.WithParts)
                Check(context, type, named);
            foreach (var (tags, place) in resource.TagsAround)
                CheckAround(context, tags, place.Path);
        }
    }

    // Of all resources around which a module or the topology states it the findings are equal: they are one.
    private static void CheckAround(RuleContext context, Property tags, string around)
    {
        foreach (var tag in tags.Records)
            Check(context, tag.Type, tag.Named, around);
    }

    private static void Check(RuleContext context, string record, Func<string, Property> named, string? around = null)
    {
        foreach (var rule in TextRule.Of(record))
        {
            var stated = named(rule.Member);
            foreach (var text in stated.Value is SequenceValue ? stated.Items : [stated])
                Check(context, rule, text, around);
        }
    }

    private static void Check(RuleContext context, TextRule rule, Property stated, string? around)
    {
        if (stated.Value.Text() is not { } text || Notation.Of(rule.Notation) is var notation && notation.Takes(text))
            return;

        var said = text.Length > Quoted ? $"has {text.Length.ToString(CultureInfo.InvariantCulture)} characters" : $"is '{text}'";
        context.Report(
            new PropertyPlace(around ?? stated.Owner.Path, stated.Path),
            $"{stated.Path} of {(around is "" ? "the topology" : $"'{around ?? stated.Owner.Path}'")} {said}: Azure takes {notation.Allows}",
            rule.IsChecked ? null : Severity.Warning,
            FindingData.Of((FindingData.Nearest, notation.Mended(text) ?? ""), (FindingData.Value, text)));
    }
}
