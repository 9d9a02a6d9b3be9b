using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A storage account's firewall (<c>networkAcls</c>).</summary>
public sealed record StorageFirewall
{
    /// <summary>The article's configuration: everybody is refused but trusted services of Azure, of which a hub's system identity is one.</summary>
    [GraphMember(nameof(DefaultAction), FirewallAction.Deny)]
    [GraphMember(nameof(TrustedServices), true)]
    public static StorageFirewall TrustedServicesOnly { get; } = new() { DefaultAction = FirewallAction.Deny, TrustedServices = true };

    /// <summary>What happens to those that no rule names. Unset = <see cref="FirewallAction.Allow"/>, and rules then mean nothing.</summary>
    public FirewallAction? DefaultAction { get; init; }

    /// <summary>
    /// The exception for trusted services of Azure (<c>bypass: AzureServices</c>). Unset = true where there is no firewall at all; we
    /// always send it.
    /// </summary>
    public bool? TrustedServices { get; init; }
}
