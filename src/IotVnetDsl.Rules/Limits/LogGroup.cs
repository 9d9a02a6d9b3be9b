using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Monitoring;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A diagnostic setting sends categories of logs or groups of them, each in its own list.</summary>
internal sealed class LogGroup : Rule
{
    private static readonly string[] Groups = ["allLogs", "audit"];

    public override RuleDescriptor Descriptor { get; } = new("IVD5014", "A group of logs among their categories", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var setting in context.Each<DiagnosticSettingView>())
        {
            foreach (var log in setting.Logs.Known.Where(log => log.Known is { } name && Groups.Contains(name, StringComparer.OrdinalIgnoreCase)))
                context.Report(log, $"'{log.Known}' is a group of logs and no category of '{setting.Scope.TargetPath}': say LogGroups = [\"{log.Known}\"], and leave out Logs");
            if (setting.Logs.Known.Any() && setting.LogGroups.Known.Any())
                context.Report(setting.LogGroups, $"'{setting.Path}' sends categories of logs and groups of them, and Azure takes one kind in a setting: declare another setting for the groups");
        }
    }
}
