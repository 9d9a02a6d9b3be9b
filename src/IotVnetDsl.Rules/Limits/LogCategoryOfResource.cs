using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Views.Monitoring;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A category of logs that is nearly one of the resource's is meant to be that one.</summary>
internal sealed class LogCategoryOfResource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5017", "A category of logs that the resource does not have", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var setting in context.Each<DiagnosticSettingView>())
        {
            if (setting.Scope.Known is not { Child: null } scope)
                continue;
            var known = LogCategory.Of(scope.Type);
            foreach (var log in setting.Logs.Known)
            {
                if (log.Known is { } name && !known.Contains(name, StringComparer.OrdinalIgnoreCase) && NearestName.Among(known, name) is { } nearest)
                {
                    context.Report(
                        log,
                        $"'{name}' is no category of logs of '{scope.Path ?? scope.Type}'; the nearest is '{nearest}'",
                        data: FindingData.Of((FindingData.Nearest, nearest), (FindingData.Value, name)));
                }
            }
        }
    }
}
