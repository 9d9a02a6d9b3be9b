using System.Runtime.CompilerServices;
using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// An IoT hub (<c>Microsoft.Devices/IotHubs</c>). It is declared once; where its endpoints authenticate by an identity that does not
/// exist yet, it is deployed in two phases: with its identity first, with its endpoints when their roles are given.
/// </summary>
/// <remarks>At most 50 in a subscription. Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
public sealed partial record IotHub : RegionalResource
{
    /// <summary>Declares a hub.</summary>
    /// <param name="name">3-50 letters, digits and hyphens, not ending with a hyphen, unique in all of Azure.</param>
    /// <param name="file">Filled by the compiler.</param>
    /// <param name="line">Filled by the compiler.</param>
    public IotHub(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line)
    {
    }

    /// <summary>
    /// Edition and size (<c>sku.name</c>), which Azure requires. Unset = <see cref="IotHubSku.S1"/> when the hub is created, then left as
    /// it is.
    /// </summary>
    public IotHubSku? Sku { get; init; }

    /// <summary>
    /// Units (<c>sku.capacity</c>): 1 on F1, 1-200 on B1, B2, S1 and S2, 1-10 on B3 and S3. Unset = 1 when the hub is created, then left as
    /// it is.
    /// </summary>
    public int? Capacity { get; init; }

    /// <summary>
    /// Lowest TLS version of devices and services (<c>properties.minTlsVersion</c>); <see cref="TlsVersion.Tls12"/> is the only
    /// documented value. Documented as enforced in East US, South Central US, West US 2 and two government regions. Unset = left
    /// as it is; a new hub also admits older versions.
    /// </summary>
    public TlsVersion? MinimumTlsVersion { get; init; }

    /// <summary>
    /// True = nothing is copied to the paired region, and the hub cannot fail over to it (<c>properties.enableDataResidency</c>); offered in Brazil
    /// South and Southeast Asia. Cannot be changed. Unset = left as it is; false on a new hub.
    /// </summary>
    /// <remarks>Source: https://learn.microsoft.com/azure/iot-hub/iot-hub-ha-dr, November 2026.</remarks>
    public bool? EnableDataResidency { get; init; }

    /// <summary>
    /// The hub's managed identity (<c>identity</c>). Unset = left as it is; none on a new hub: then no endpoint can authenticate by
    /// identity, and no firewall lets the hub in.
    /// </summary>
    public Identity? Identity { get; init; }

    /// <summary>
    /// Whether the hub, its built-in endpoint included, can be reached by public addresses (<c>properties.publicNetworkAccess</c>).
    /// Disabled leaves private endpoints only, and all IP rules are ignored. Unset = <see cref="PublicNetworkAccess.Enabled"/>.
    /// </summary>
    public PublicNetworkAccess? PublicNetworkAccess { get; init; }

    /// <summary>
    /// The classic filter (<c>properties.ipFilterRules</c>): ordered, the first rule that fits decides, and who fits none gets in. Never
    /// covers the built-in endpoint. At most 10 rules; retired in favour of <see cref="NetworkRuleSet"/>, and not to be given together
    /// with it (IVD4022). A list that is set is complete; unset = left as they are, none on a new hub.
    /// </summary>
    public ValueList<IpFilterRule>? IpFilterRules { get; init; }

    /// <summary>The newer filter (<c>properties.networkRuleSets</c>). Unset = left as it is; none on a new hub.</summary>
    public HubNetworkRuleSet? NetworkRuleSet { get; init; }

    /// <summary>
    /// Where routes can send messages beside the built-in endpoint (<c>properties.routing.endpoints</c>): at most 10, on F1 one. Names
    /// are unique across all kinds. A list that is set is complete; unset = endpoints are left as they are.
    /// </summary>
    public ValueList<RoutingEndpoint>? Endpoints { get; init; }

    /// <summary>
    /// Which messages go to which endpoint (<c>properties.routing.routes</c>): at most 100, on F1 five. A list that is set is complete;
    /// unset = routes are left as they are. Without any route all device messages go to the built-in endpoint.
    /// </summary>
    public ValueList<Route>? Routes { get; init; }

    /// <summary>
    /// What happens to device messages that no route takes (<c>properties.routing.fallbackRoute</c>). Unset = they go to the built-in
    /// endpoint, and that is always written: Azure itself turns the fallback route off at each write that says nothing of routing. When it
    /// is off and there is a route, they are lost without a trace (IVD4013).
    /// </summary>
    public FallbackRoute? FallbackRoute { get; init; }

    /// <summary>
    /// What is added to messages on their way to an endpoint (<c>properties.routing.enrichments</c>): at most 10, on F1 two. A list that
    /// is set is complete; unset = enrichments are left as they are.
    /// </summary>
    public ValueList<Enrichment>? Enrichments { get; init; }

    /// <summary>
    /// The account that devices upload files to (<c>properties.storageEndpoints.$default</c>), in the hub's subscription. Unset = none: one that was set up otherwise is ended.
    /// </summary>
    public FileUpload? FileUpload { get; init; }

    /// <summary>
    /// How notifications of uploaded files are kept and delivered (<c>properties.messagingEndpoints.fileNotifications</c>) where no
    /// <see cref="FileUpload"/> here says so: for an upload that is set up by others or later. None is sent before. Unset = left as it is.
    /// </summary>
    public FileNotifications? FileNotifications { get; init; }

    /// <summary>Messages to devices (<c>properties.cloudToDevice</c>); not on Basic. Unset = left as it is.</summary>
    public CloudToDevice? CloudToDevice { get; init; }

    /// <summary>The endpoint that a hub always has (<c>properties.eventHubEndpoints.events</c>). Unset = left as it is.</summary>
    public BuiltInEndpoint? BuiltInEndpoint { get; init; }

    /// <summary>
    /// Consumer groups of the built-in endpoint beside <c>$Default</c> (<c>…/eventHubEndpoints/events/ConsumerGroups</c>). A list that is
    /// set is complete; unset = they are left as they are.
    /// </summary>
    public ValueList<ConsumerGroup>? ConsumerGroups { get; init; }

    /// <summary>The container of device import and export jobs. Unset = no jobs are run.</summary>
    public BulkJobs? BulkJobs { get; init; }

    /// <summary>
    /// True = the hub's access policies and their keys are refused (<c>properties.disableLocalAuth</c>). Unset = false.
    /// </summary>
    public bool? DisableLocalAuthentication { get; init; }

    /// <summary>True = no device authenticates by a shared access key (<c>properties.disableDeviceSAS</c>). Unset = false.</summary>
    public bool? DisableDeviceSas { get; init; }

    /// <summary>True = no module authenticates by a shared access key (<c>properties.disableModuleSAS</c>). Unset = false.</summary>
    public bool? DisableModuleSas { get; init; }

    /// <summary>
    /// True = the hub writes only to hosts of <see cref="AllowedHosts"/> (<c>properties.restrictOutboundNetworkAccess</c>), endpoints, file upload
    /// and bulk jobs alike (IVD4015). Unset = false.
    /// </summary>
    public bool? RestrictOutboundAccess { get; init; }

    /// <summary>
    /// Host names that a hub with <see cref="RestrictOutboundAccess"/> may write to (<c>properties.allowedFqdnList</c>), as
    /// <c>contosoarchive.blob.core.windows.net</c>; at most 20. A list that is set is complete; unset = left as it is, none on a new hub.
    /// </summary>
    public ValueList<string>? AllowedHosts { get; init; }

    /// <summary>
    /// The hub's system-assigned identity (<c>identity.principalId</c>), known after the hub is created: the principal of its role
    /// assignments.
    /// </summary>
    [GraphReference(Output = "identity.principalId")]
    public PrincipalReference SystemIdentity => new(Output("identity.principalId"));
}
