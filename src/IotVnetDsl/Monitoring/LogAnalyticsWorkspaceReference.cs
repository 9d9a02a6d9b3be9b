namespace IotVnetDsl;

/// <summary>Points to a Log Analytics workspace; made by conversion from a <see cref="LogAnalyticsWorkspace"/>.</summary>
public sealed record LogAnalyticsWorkspaceReference : ResourceReference
{
    internal LogAnalyticsWorkspaceReference(ReferenceParts parts)
        : base(parts)
    {
    }
}
