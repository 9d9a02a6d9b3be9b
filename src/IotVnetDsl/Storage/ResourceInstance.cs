namespace IotVnetDsl;

/// <summary>
/// A resource that a storage account's firewall lets in by the resource's system-assigned identity, wherever it stands
/// (<c>networkAcls.resourceAccessRules</c>). It needs its role all the same.
/// </summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01; "Azure Storage firewall rules", learn.microsoft.com, 2025.</remarks>
/// <param name="Resource">The resource (<c>resourceId</c>), in the tenant of the account. It need not exist yet.</param>
public sealed record ResourceInstance(ResourceReference Resource)
{
    /// <summary>
    /// Id (GUID) of the tenant (<c>tenantId</c>), which Azure's own tools always say; a rule of another tenant than the account's lets nobody in.
    /// Unset = left as it is; not sent for a new rule.
    /// </summary>
    public string? Tenant { get; init; }
}
