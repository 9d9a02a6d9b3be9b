using System.Runtime.CompilerServices;

namespace IotVnetDsl;

/// <summary>
/// Sends logs and metrics of a resource to a workspace, and beside it to a storage account or an event hub
/// (<c>Microsoft.Insights/diagnosticSettings</c>). It outlives a resource that is deleted,
/// and serves the next one of its name.
/// </summary>
/// <remarks>
/// At most 5 on a resource; two of them cannot send the same category to the same workspace. Source: Azure Resource Manager type definitions
/// 2021-05-01-preview.
/// </remarks>
public sealed record DiagnosticSetting : NamedResource
{
    /// <summary>Declares a diagnostic setting.</summary>
    /// <param name="name">1-260 characters, none of <c>&lt; &gt; * % &amp; : \ ? + /</c>; unique at its scope.</param>
    /// <param name="scope">The resource whose logs are sent.</param>
    /// <param name="workspace">Where they go.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public DiagnosticSetting(
        string name,
        ResourceReference scope,
        LogAnalyticsWorkspaceReference workspace,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, file, line) => (Scope, Workspace) = (scope, workspace);

    /// <summary>The resource whose logs are sent. Those of an account's blobs are its blob service's, which has no record here.</summary>
    public ResourceReference Scope { get; init; }

    /// <summary>Where they go (<c>properties.workspaceId</c>); it may be in another region.</summary>
    public LogAnalyticsWorkspaceReference Workspace { get; init; }

    /// <summary>
    /// The storage account that they are archived in as well (<c>properties.storageAccountId</c>), in the resource's region where that has one.
    /// Unset = left as it is.
    /// </summary>
    public ResourceReference? StorageAccount { get; init; }

    /// <summary>
    /// The event hub that they are streamed to as well (<c>properties.eventHubName</c> and <c>properties.eventHubAuthorizationRuleId</c>), in the
    /// resource's region where that has one. Unset = left as it is.
    /// </summary>
    public EventHubReference? EventHub { get; init; }

    /// <summary>
    /// The policy of the event hub's namespace by which it is written to, which needs all three rights; Azure Monitor takes none of the event
    /// hub itself. Read with <see cref="EventHub"/>. Unset = <c>RootManageSharedAccessKey</c>.
    /// </summary>
    public string? EventHubRule { get; init; }

    /// <summary>
    /// Categories of logs that are sent (<c>properties.logs[].category</c>): of a hub <c>Connections</c>, <c>Routes</c>,
    /// <c>DeviceTelemetry</c>, <c>FileUploadOperations</c> … One that the resource does not have is refused. Together with
    /// <see cref="LogGroups"/> complete where either is set; both unset = left as they are.
    /// </summary>
    public ValueList<string>? Logs { get; init; }

    /// <summary>
    /// Groups of categories that are sent (<c>properties.logs[].categoryGroup</c>): <c>allLogs</c>, <c>audit</c>. Azure takes groups or
    /// categories in a setting, not both. This and <see cref="Logs"/> unset = left as they are.
    /// </summary>
    public ValueList<string>? LogGroups { get; init; }

    /// <summary>
    /// Metrics that are sent (<c>properties.metrics[].category</c>), <c>AllMetrics</c>. A list that is set is complete; unset = left as they
    /// are.
    /// </summary>
    public ValueList<string>? Metrics { get; init; }
}
