using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.OperationalInsights;

namespace IotVnetDsl.LocalArm.Types.Insights;

/// <summary>An extension of any resource: which logs go where. What a resource offers is known of hubs only.</summary>
internal sealed class DiagnosticSetting : ResourceType
{
    private const int Most = 5;

    private static readonly string[] Sinks = ["workspaceId", "storageAccountId", "eventHubAuthorizationRuleId", "marketplacePartnerId"];

    private static readonly string[] UsedOnce = ["workspaceId", "storageAccountId"];

    private static readonly string[] Shown = ["storageAccountId", "serviceBusRuleId", "eventHubAuthorizationRuleId", "eventHubName", "logAnalyticsDestinationType"];

    private static readonly string[] HubLogs =
    [
        "Connections", "DeviceTelemetry", "C2DCommands", "DeviceIdentityOperations", "FileUploadOperations", "Routes", "D2CTwinOperations", "C2DTwinOperations",
        "TwinQueries", "JobsOperations", "DirectMethods", "DistributedTracing", "Configurations", "DeviceStreams",
    ];

    public override string Name => "Microsoft.Insights/diagnosticSettings";

    public override NameRule NameRule { get; } = new(1, 260, @"^[^<>*%&:\\?+/]*$", "A diagnostic setting's name has 1 to 260 characters, none of < > * % & : \\ ? + /.");

    public override Scope Scope => Scope.Any;

    public override Placement Placement => Placement.None;

    public override Verbs Verbs => Verbs.Put | Verbs.Delete;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.logs", new JsonArray()), new("properties.metrics", new JsonArray())];

    public override void Prepare(WriteContext write)
    {
        var body = write.Body;
        if (Sinks.All(sink => body.Text($"properties.{sink}") is null))
            throw new ArmError(400, "BadRequest", "At least one data sink needs to be specified.");
        if (body.Text("properties.workspaceId") is { } workspace
            && (ResourceId.TryParse(workspace) is not { } id || !id.IsOf(Workspace.TypeName) || write.Cloud.InForce(id) is null))
        {
            throw new ArmError(404, "ResourceNotFound", $"The Resource '{workspace}' was not found.");
        }

        var logs = body.Items("properties.logs");
        if (logs.Any(log => log.Text("category") is not null) && logs.Any(log => log.Text("categoryGroup") is not null))
            throw new ArmError(400, "BadRequest", "Category and category group cannot be specified at the same time.");
        if (write.Id.Parent?.IsOf("Microsoft.Devices/IotHubs") == true
            && logs.Select(log => log.Text("category")).FirstOrDefault(log => log is not null && !HubLogs.Contains(log, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new ArmError(400, "BadRequest", $"Category '{unknown}' is not supported.");
        }

        CheckSinks(write);
        if (write.IsCreate && write.Cloud.Store.OfType(Name).Count(other => Equals(other.Id.Parent, write.Id.Parent)) >= Most)
            throw new ArmError(400, "BadRequest", $"The limit of {Most} diagnostic settings was reached.");
        foreach (var item in logs.Concat(body.Items("properties.metrics")))
            item.PutIfAbsent("retentionPolicy", new JsonObject { ["enabled"] = false, ["days"] = 0 });
        foreach (var member in Shown)
            body.PutIfAbsent($"properties.{member}", null);
    }

    // Of a resource a category goes to a workspace or an account once.
    private void CheckSinks(WriteContext write)
    {
        foreach (var other in write.Cloud.Store.OfType(Name).Where(other => Equals(other.Id.Parent, write.Id.Parent) && !other.Id.Equals(write.Id)))
        {
            if (UsedOnce.FirstOrDefault(sink => write.Body.Text($"properties.{sink}") is { } to && other.Body.Says($"properties.{sink}", to)) is { } shared
                && Categories(write.Body).Intersect(Categories(other.Body), StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } category)
            {
                throw new ArmError(409, "Conflict",
                    $"Data sink '{write.Body.Text($"properties.{shared}")}' is already used in diagnostic setting '{other.Id.Name}' for category '{category}'. Data sinks can't be reused in different settings on the same category for the same resource.");
            }
        }
    }

    private static IEnumerable<string> Categories(JsonObject body) => body.Items("properties.logs").Concat(body.Items("properties.metrics"))
        .Where(item => item.Flag("enabled") != false).Select(item => item.Text("category") ?? item.Text("categoryGroup")).OfType<string>();
}
