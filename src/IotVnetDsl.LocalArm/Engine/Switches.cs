namespace IotVnetDsl.LocalArm.Engine;

/// <summary>The switches and what is chosen; each is described in docs/local-arm.md.</summary>
internal sealed class Switches(StateStore store)
{
    public static readonly Switch StorageDisabledTrusted = new("storage-disabled-trusted", "storage with publicNetworkAccess Disabled and bypass AzureServices: does a trusted service get in", "allowed", "denied");
    public static readonly Switch NamespaceDisabledTrusted = new("namespace-disabled-trusted", "namespace with publicNetworkAccess Disabled and trusted services on: do they get in", "allowed", "denied");
    public static readonly Switch NamespaceForms = new("namespace-forms", "how a new namespace is answered: as its version was, or as the newest, to which Azure has moved region by region since 2023", "by-version", "newest");
    public static readonly Switch GlobalGroups = new("global-groups", "a resource group in global: Azure refuses it; replays of zones alone know no other place", "accepted", "refused");
    public static readonly Switch DenyWithoutRules = new("deny-without-rules", "namespace that denies by default without a single rule", "open", "closed");
    public static readonly Switch HubEventsZone = new("hub-events-zone", "zone of a government hub's built-in endpoint: as its host is called, or as the documentation has it", "as-host", "as-documented");
    public static readonly Switch HubMinTlsUpdate = new("hub-min-tls-update", "changing minTlsVersion of an existing hub", "accepted", "refused");
    public static readonly Switch HubBothFilters = new("hub-both-filters", "a hub with ipFilterRules and networkRuleSets", "accepted", "refused");
    public static readonly Switch HubIfMatch = new("hub-if-match", "updating a hub without If-Match", "optional", "required");
    public static readonly Switch NotificationsAlone = new("upload-notifications-alone", "file upload notifications of a hub without a storage account", "accepted", "refused");
    public static readonly Switch UnconfirmedHubRegions = new("iothub-unconfirmed-regions", "regions for which IoT Hub is not confirmed", "refused", "accepted");
    public static readonly Switch SessionTargets = new("session-targets", "routing to a queue or topic with sessions or duplicate detection", "refused", "unhealthy");
    public static readonly Switch PrivateEndpointApproval = new("private-endpoint-approval", "may the caller approve connections of its private endpoints", "allowed", "denied");
    public static readonly Switch CircuitProvider = new("circuit-provider", "what the provider has done to a new ExpressRoute circuit", "provisioned", "not-provisioned");
    public static readonly Switch UnknownPrincipals = new("unknown-principals", "roles for principals that the directory was never told of, their kind being said: whom it takes for known", "people", "all", "none");
    public static readonly Switch ResolverGroups = new("resolver-groups", "do a resolver's endpoints obey the security groups of their subnets", "obeyed", "ignored");
    public static readonly Switch RoleUpdateStatus = new("role-update-status", "HTTP status of RoleAssignmentUpdateNotPermitted", "400", "409");
    public static readonly Switch BusySubnetStatus = new("busy-subnet-status", "HTTP status of a second write in one virtual network", "409", "429");
    public static readonly Switch LongRunningStyle = new("long-running-style", "how long-running operations are followed", "by-type", "azure-async-operation", "location", "both", "provisioning-state");
    public static readonly Switch ProviderRegistration = new("provider-registration", "resource providers of a subscription at first sight", "registered", "required");
    public static readonly Switch Throttling = new("throttling", "token buckets for reads, writes and deletes", "on", "off");
    public static readonly Switch ZoneLinks = new("zone-links", "a write to a link of a private zone while another one runs", "accepted", "refused");
    public static readonly Switch PageSize = Switch.Number("page-size", "entries in a page of a list", "100");
    public static readonly Switch RetryAfter = Switch.Number("retry-after", "seconds in Retry-After of a running operation", Switch.ByPace);
    public static readonly Switch RolePropagation = Switch.Number("role-propagation", "seconds until a role assignment takes effect", Switch.ByPace);
    public static readonly Switch DirectoryDelay = Switch.Number("directory-delay", "seconds until a new identity is found in the directory", Switch.ByPace);
    public static readonly Switch HubQuota = Switch.Number("hub-quota", "most hubs of a subscription; support raises it", "50");
    public static readonly Switch ReadLag = Switch.Number("read-lag", "seconds until a new resource is found by GET and in lists", "0");

    private const string Prefix = "switch/";

    public static IReadOnlyList<Switch> All { get; } =
    [
        .. typeof(Switches).GetFields().Where(field => field.FieldType == typeof(Switch))
            .Select(field => (Switch)field.GetValue(null)!).OrderBy(choice => choice.Name, StringComparer.Ordinal),
    ];

    public string this[Switch choice] => store.Settings.Find(Prefix + choice.Name)?.Value ?? choice.Default;

    public bool Is(Switch choice, string value) => this[choice] == value;

    /// <summary>Null when chosen, else what is wrong.</summary>
    public string? Choose(string name, string value)
    {
        if (All.FirstOrDefault(choice => choice.Name == name) is not { } choice)
            return $"there is no switch '{name}'; the switches are {string.Join(", ", All.Select(known => known.Name))}";
        if (!choice.Allows(value))
            return $"'{value}' is no value of the switch '{name}'; it takes {(choice.Values.Count > 0 ? string.Join(" or ", choice.Values) : "a number of at least 0")}";
        store.Settings.Put(new Setting(Prefix + name, value));
        return null;
    }
}
