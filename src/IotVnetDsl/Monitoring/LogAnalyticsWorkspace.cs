using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A Log Analytics workspace (<c>Microsoft.OperationalInsights/workspaces</c>): where logs of hubs, accounts and namespaces are kept and asked.
/// Billed by what comes in (<c>PerGB2018</c>).
/// </summary>
/// <remarks>A deleted workspace can be recovered for 14 days. Source: Azure Resource Manager type definitions 2023-09-01.</remarks>
public sealed record LogAnalyticsWorkspace : RegionalResource
{
    /// <summary>Declares a workspace.</summary>
    /// <param name="name">4-63 letters, digits and hyphens, starting and ending with a letter or digit; unique in the resource group.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public LogAnalyticsWorkspace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>For how many days logs are kept (<c>properties.retentionInDays</c>), 30-730. Unset = left as it is; 30 in a new workspace.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>
    /// Whether logs come in by public addresses (<c>properties.publicNetworkAccessForIngestion</c>). Diagnostic settings come in either way.
    /// Unset = <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? Ingestion { get; init; }

    /// <summary>
    /// Whether logs are asked from public addresses (<c>properties.publicNetworkAccessForQuery</c>). Unset =
    /// <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? Query { get; init; }

    /// <summary>A reference to the workspace.</summary>
    /// <param name="workspace">The workspace; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(workspace))]
    public static implicit operator LogAnalyticsWorkspaceReference?(LogAnalyticsWorkspace? workspace) => workspace is null ? null : new(workspace.Self);

    /// <summary>A reference to the workspace, as to any resource.</summary>
    /// <param name="workspace">The workspace; null becomes null.</param>
    [GraphConversion]
    [return: NotNullIfNotNull(nameof(workspace))]
    public static implicit operator ResourceReference?(LogAnalyticsWorkspace? workspace) => (LogAnalyticsWorkspaceReference?)workspace;
}
