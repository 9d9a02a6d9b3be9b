namespace IotVnetDsl;

/// <summary>What a reference holds, before it has its type.</summary>
internal sealed record ReferenceParts(
    string Type, string Name, ResourceGroupReference? ResourceGroup = null, string? Subscription = null, string? Child = null, string? Key = null, string? Output = null);
