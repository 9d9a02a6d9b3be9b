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
        var refused = settings.Where(setting => IsKnown(setting.Scope) && IsKnown(sink(setting)))
            .GroupBy(setting => (Scope: setting.Scope.Self.Value, Sink: sink(setting).Self.Value))
            .SelectMany(same => same.SelectMany(setting => Sent(setting).Select(category => (Setting: setting, Category: category)))
                .GroupBy(sent => sent.Category.Known!, StringComparer.OrdinalIgnoreCase))
            .SelectMany(same => Rivals.Refused(same, sent => sent.Setting))
            .Where(rivals => rivals.Has.Setting != rivals.Wants.Setting);
        foreach (var (first, second) in refused)
            context.Report(second.Category, $"'{second.Setting.Path}' sends '{second.Category.Known}' where '{first.Setting.Path}' sends it: Azure takes a category of a resource once for {what} (Conflict)");
    }

    private static bool IsKnown(ReferenceProperty reference) => reference.IsSet() == Answer.Yes && reference.Self.Value.IsWhollyKnown;

    private static IEnumerable<TextProperty> Sent(DiagnosticSettingView setting) =>
        setting.Logs.Known.Concat(setting.LogGroups.Known).Concat(setting.Metrics.Known).Where(category => category.Known is not null);
}
