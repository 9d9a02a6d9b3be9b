using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A name is one that Azure takes.</summary>
internal sealed class NameOfType : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5001", "A name breaks the rules of its type", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var resource in context.Each())
        {
            if (resource.IsExpanded)
                continue;
            // Azure has taken the names of what exists, but not of what is added to it.
            var isThere = resource.Existing.Is(true) != Answer.No;
            if (!isThere)
                Check(context, resource.Type, resource.Name);
            foreach (var part in (isThere ? Added(resource) : resource.Stated).SelectMany(member => member.Records))
                Check(context, part.Type, part.Name);
        }
    }

    private static IEnumerable<Property> Added(ResourceView resource) => resource is IotHubView hub && hub.SharedRouting.Is(true) == Answer.Yes
        ? [hub.Endpoints.Self, hub.Routes.Self]
        : [];

    // No type of ours begins with a vowel that is spoken otherwise, but UserAssignedIdentity.
    private static string WithArticle(string type) => $"{(type[0] is 'A' or 'E' or 'I' or 'O' ? "an" : "a")} {type}";

    private static void Check(RuleContext context, string type, TextProperty stated)
    {
        if (stated.Known is not { } name)
            return;

        foreach (var rule in NameRules.Of(type))
        {
            if (rule.Fault(name) is { } fault)
            {
                context.Report(
                    stated,
                    $"'{name}' is no name of {WithArticle(type)}: {fault}",
                    rule.IsChecked ? null : Severity.Warning,
                    FindingData.Of((FindingData.Nearest, NameRules.Mended(type, name) ?? ""), (FindingData.Value, name)));
                return;
            }
        }
    }
}
