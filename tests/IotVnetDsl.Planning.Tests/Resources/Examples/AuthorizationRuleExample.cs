namespace IotVnetDsl.Planning.Tests.Resources.Examples;

/// <summary>Shared access policies wherever Azure has them.</summary>
public sealed record AuthorizationRuleExample : Example
{
    public EventHubsNamespace Streams => new("rules-example-streams")
    {
        AuthorizationRules = [new("operators", AccessRights.Manage)],
        EventHubs = [new("telemetry") { AuthorizationRules = [new("hub", AccessRights.Send), new("dashboards", AccessRights.Listen)] }],
    };

    public ServiceBusNamespace Messages => new("rules-example-messages")
    {
        AuthorizationRules = [new("bridge", AccessRights.ListenAndSend)],
        Queues = [new("alarms") { AuthorizationRules = [new("hub", AccessRights.Send)] }],
        Topics = [new("changes") { AuthorizationRules = [new("inventory", AccessRights.Listen)] }],
    };

    public LogAnalyticsWorkspace Kept => new("rules-example-logs");

    public DiagnosticSetting MessagesLogs => new("to-operators", Messages, Kept) { EventHub = Streams.EventHub("telemetry"), EventHubRule = "operators", LogGroups = ["allLogs"] };
}
