using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Monitoring;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A category of a resource goes to a workspace, or an account, by one setting.</summary>
internal sealed class CategoryOfTwoSettings : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5020", "Two diagnostic settings that send one category to one place", Severity.Error);

    public override void Check(RuleContext context)
    {
        var settings = context.Topology.All<DiagnosticSettingView>();
        Check(context, settings, setting => setting.Workspace, "a workspace");
        Check(context, settings, setting => setting.StorageAccount, "an account");
    }

    private static void Check(RuleContext context, IEnumerable<DiagnosticSettingView> settings, Func<DiagnosticSettingView, ReferenceProperty> sink, string what)
    {
        // What exists Azure has taken.
        var rivals = settings.Where(setting => IsKnown(setting.Scope) && IsKnown(sink(setting)))
            .GroupBy(setting => (Scope: setting.Scope.Self.Value, Sink: sink(setting).Self.Value))
            .Select(same => same.OrderBy(setting => setting.Existing.Is(true) == Answer.No));
        foreach (var same in rivals)
        {
            var senders = new Dictionary<string, DiagnosticSettingView>(StringComparer.OrdinalIgnoreCase);
            foreach (var setting in same)
            {
                foreach (var category in Sent(setting))
                {
                    if (!senders.TryGetValue(category.Known!, out var first))
                        senders.Add(category.Known!, setting);
                    else if (first != setting && setting.Existing.Is(true) == Answer.No)
                        context.Report(category, $"'{setting.Path}' sends '{category.Known}' where '{first.Path}' sends it: Azure takes a category of a resource once for {what} (Conflict)");
                }
            }
        }
    }

    private static bool IsKnown(ReferenceProperty reference) => reference.IsSet() == Answer.Yes && reference.Self.Value.IsWhollyKnown;

    private static IEnumerable<TextProperty> Sent(DiagnosticSettingView setting) =>
        setting.Logs.Known.Concat(setting.LogGroups.Known).Concat(setting.Metrics.Known).Where(category => category.Known is not null);
}
