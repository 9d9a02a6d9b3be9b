using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>An event hubs namespace (<c>Microsoft.EventHub/namespaces</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed partial record EventHubsNamespace : RegionalResource
{
    /// <summary>Declares a namespace.</summary>
    /// <param name="name">
    /// 6-50 letters, digits and hyphens, starting with a letter, ending with a letter or digit; unique in all of Azure, service bus
    /// namespaces included (else <c>NameNotAvailable</c>).
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public EventHubsNamespace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Tier (<c>sku.name</c>). Basic has neither firewall nor private endpoints (IVD4008). Unset = <see cref="EventHubsSku.Standard"/>
    /// when the namespace is created, then left as it is.
    /// </summary>
    public EventHubsSku? Sku { get; init; }

    /// <summary>Throughput units, on Premium processing units (<c>sku.capacity</c>), 1 or more. Unset = 1 on a new namespace, then left
    /// as it is.</summary>
    public int? Capacity { get; init; }

    /// <summary>
    /// Event hubs (<c>…/namespaces/eventhubs</c>). A list that is set is complete; unset = event hubs are left as they are.
    /// </summary>
    public ValueList<EventHub>? EventHubs { get; init; }

    /// <summary>Who gets in by public addresses (<c>…/networkRuleSets/default</c>). Unset = everybody.</summary>
    public Firewall? Firewall { get; init; }

    /// <summary>
    /// Whether there are public addresses at all (<c>properties.publicNetworkAccess</c>, on the namespace and on its rule set). Disabled
    /// leaves private endpoints only; whether trusted services still pass is disputed (IVD4024). Unset =
    /// <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? PublicNetworkAccess { get; init; }

    /// <summary>
    /// False = keys are refused (<c>properties.disableLocalAuth: true</c>), and with them endpoints by key. Unset = true.
    /// </summary>
    public bool? LocalAuthentication { get; init; }

    /// <summary>Lowest TLS version of clients (<c>properties.minimumTlsVersion</c>), up to <see cref="TlsVersion.Tls12"/>. Unset = left as it is; 1.2 on a new namespace.</summary>
    public TlsVersion? MinimumTlsVersion { get; init; }

    /// <summary>
    /// Auto-inflate: Azure raises the throughput units by itself up to this number (<c>properties.maximumThroughputUnits</c>, with
    /// <c>isAutoInflateEnabled</c>), 1-40, and never lowers them; Standard only. 0 = off. Leave <see cref="Capacity"/> unset beside it, else each
    /// plan goes back to that. Unset = left as it is; off on a new namespace.
    /// </summary>
    public int? AutoInflateTo { get; init; }

    /// <summary>
    /// True = copies in three zones of the region (<c>properties.zoneRedundant</c>). Cannot be changed. False asks for
    /// nothing: where the region has zones, Azure may make the copies all the same. Unset = Azure chooses when the namespace is made, then left as it is.
    /// </summary>
    public bool? ZoneRedundant { get; init; }

    /// <summary>
    /// Its managed identities (<c>identity</c>), for what it writes by identity (capture) and for keys of one's own. Unset = left as they are; none on a new one.
    /// </summary>
    public Identity? Identity { get; init; }

    /// <summary>
    /// The namespace's own identity (<c>identity.principalId</c>), known after it is made: the principal of its role assignments.
    /// </summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));

    /// <summary>A reference to one of the namespace's event hubs.</summary>
    /// <param name="name">Name of the event hub.</param>
    [GraphReference(Child = nameof(EventHubs), KeyParameter = nameof(name))]
    public EventHubReference EventHub(string name) => new(Child(nameof(EventHubs), name));
}
