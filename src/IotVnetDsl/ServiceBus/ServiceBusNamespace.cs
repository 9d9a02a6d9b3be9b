using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A service bus namespace (<c>Microsoft.ServiceBus/namespaces</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2024-01-01.</remarks>
public sealed partial record ServiceBusNamespace : RegionalResource
{
    /// <summary>Declares a namespace.</summary>
    /// <param name="name">
    /// 6-50 letters, digits and hyphens, starting with a letter, ending with a letter or digit, not with <c>-sb</c> or <c>-mgmt</c>;
    /// unique in all of Azure, event hubs namespaces included (else <c>NameNotAvailable</c>).
    /// </param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public ServiceBusNamespace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Tier (<c>sku.name</c>). Standard takes IP rules; subnet rules, the exception for trusted services, private endpoints and keys of one's own
    /// need Premium (IVD4008). Basic has no topics. Unset = <see cref="ServiceBusSku.Standard"/> when the namespace is created, then left as it is.
    /// </summary>
    public ServiceBusSku? Sku { get; init; }

    /// <summary>Messaging units, Premium only (<c>sku.capacity</c>): 1, 2, 4, 8 or 16. Unset = 1 on a new namespace, then left as it is.</summary>
    public int? Capacity { get; init; }

    /// <summary>Queues (<c>…/namespaces/queues</c>). A list that is set is complete; unset = queues are left as they are.</summary>
    public ValueList<Queue>? Queues { get; init; }

    /// <summary>Topics (<c>…/namespaces/topics</c>). A list that is set is complete; unset = topics are left as they are.</summary>
    public ValueList<Topic>? Topics { get; init; }

    /// <summary>
    /// Who gets in by public addresses (<c>…/networkRuleSets/default</c>): Standard takes IP rules, Premium subnet rules and trusted services, too.
    /// Unset = everybody.
    /// </summary>
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
    /// True = copies in three zones of the region (<c>properties.zoneRedundant</c>). Cannot be changed. False asks for
    /// nothing: where the region has zones, Azure may make the copies all the same. Unset = Azure chooses when the namespace is made, then left as it is.
    /// </summary>
    public bool? ZoneRedundant { get; init; }

    /// <summary>
    /// Its managed identities (<c>identity</c>), for keys of one's own. Unset = left as they are; none on a new one.
    /// </summary>
    public Identity? Identity { get; init; }

    /// <summary>
    /// The namespace's own identity (<c>identity.principalId</c>), known after it is made: the principal of its role assignments.
    /// </summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));

    /// <summary>A reference to one of the namespace's queues.</summary>
    /// <param name="name">Name of the queue.</param>
    [GraphReference(Child = nameof(Queues), KeyParameter = nameof(name))]
    public QueueReference Queue(string name) => new(Child(nameof(Queues), name));

    /// <summary>A reference to one of the namespace's topics.</summary>
    /// <param name="name">Name of the topic.</param>
    [GraphReference(Child = nameof(Topics), KeyParameter = nameof(name))]
    public TopicReference Topic(string name) => new(Child(nameof(Topics), name));
}
