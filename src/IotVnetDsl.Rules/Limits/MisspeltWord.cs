using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Monitoring;
using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A word that is nearly one of Azure's is meant to be that one.</summary>
internal sealed class MisspeltWord : Rule
{
    // Lists of words grow: what has one or two letters otherwise is a slip, more may be new.
    private const int Near = 2;

    public override RuleDescriptor Descriptor { get; } = new("IVD5017", "A word that Azure does not know, and nearly one that it does", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var setting in context.Each<DiagnosticSettingView>())
        {
            if (setting.Scope.Known is { Child: null } scope)
                Check(context, setting.Logs.Known, LogCategory.Of(scope.Type), $"category of logs of '{scope.Path ?? scope.Type}'");
            Check(context, setting.LogGroups.Known, KnownWord.GroupOfLogs);
        }

        foreach (var rule in context.Each<NetworkSecurityGroupView>().SelectMany(group => group.Rules.Known))
            CheckTags(context, rule.Sources.Known.Concat(rule.Destinations.Known));
        foreach (var route in context.Each<RouteTableView>().SelectMany(table => table.Routes.Known))
            CheckTags(context, [route.Destination]);
        foreach (var subnet in context.Each<VirtualNetworkView>().SelectMany(network => network.Subnets.Known))
        {
            Check(context, subnet.ServiceEndpoints.Known.Select(endpoint => endpoint.Name), KnownWord.ServiceEndpoint);
            Check(context, [subnet.Delegation], KnownWord.Delegation);
        }
    }

    // What stands behind a dot is the region.
    private static void CheckTags(RuleContext context, IEnumerable<TextProperty> stated)
    {
        foreach (var text in stated)
        {
            if (text.Known?.Split('.')[0] is { } tag)
                Check(context, text, tag, KnownWord.Of(KnownWord.ServiceTag), KnownWord.ServiceTag, Near, Severity.Warning);
        }
    }

    private static void Check(RuleContext context, IEnumerable<TextProperty> stated, string kind) => Check(context, stated, KnownWord.Of(kind), kind, Near, Severity.Warning);

    private static void Check(RuleContext context, IEnumerable<TextProperty> stated, IEnumerable<string> known, string what, int? near = null, Severity? severity = null)
    {
        foreach (var text in stated)
        {
            if (text.Known is { } word)
                Check(context, text, word, known, what, near, severity);
        }
    }

    private static void Check(RuleContext context, TextProperty text, string word, IEnumerable<string> known, string what, int? near, Severity? severity)
    {
        if (known.Contains(word, StringComparer.OrdinalIgnoreCase) || NearestName.Among(known, word, near) is not { } nearest)
            return;
        context.Report(
            text,
            $"'{word}' is no {what}; the nearest is '{nearest}'",
            severity,
            FindingData.Of((FindingData.Nearest, nearest + text.Known!.Substring(word.Length)), (FindingData.Value, text.Known)));
    }
}
