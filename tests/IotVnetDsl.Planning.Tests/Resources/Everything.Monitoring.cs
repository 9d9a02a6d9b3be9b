namespace IotVnetDsl.Planning.Tests.Resources;

public partial record Everything
{
    public LogAnalyticsWorkspace Logs => new("log-all") { RetentionDays = 60, Ingestion = PublicNetworkAccess.Enabled, Query = PublicNetworkAccess.Disabled };

    public DiagnosticSetting HubLogs => new("to-workspace", Hub, Logs) { Logs = ["Connections", "Routes"], Metrics = ["AllMetrics"] };

    public DiagnosticSetting StreamsLogs => new("to-workspace", Streams, Logs) { LogGroups = ["allLogs"] };

    public DiagnosticSetting ArchiveOfHubLogs => new("to-all", Hub, Logs)
    {
        StorageAccount = Archive,
        EventHub = Streams.EventHub("telemetry"),
        LogGroups = ["audit"],
    };
}
