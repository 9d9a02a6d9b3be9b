namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>Roles on each scope, and identities: a hub that writes messages to an account and to event hubs, or files to the account.</summary>
internal static class GrantCases
{
    private const string Elsewhere = "00000000-0000-0000-0000-000000000002";

    private const string WithLetters = "00000000-0000-0000-0000-0000000000ab";

    public static IEnumerable<(string Name, Topology Topology)> All() =>
    [
        ("on the container", Of((grant, at) => [grant.ToArchive(at.Archive.Container("data"))])),
        ("on the account", Of((grant, at) => [grant.ToArchive(at.Archive)])),
        ("on the group", Of((grant, at) => [grant.ToArchive(at.ResourceGroup)])),
        ("on the subscription", Of((grant, at) => [grant.ToArchive(at.ResourceGroup.WholeSubscription)])),
        ("on another container", Of((grant, at) => [grant.ToArchive(at.Archive.Container("uploads"))])),
        ("on another group", Of((grant, at) => [grant.ToArchive(new ResourceGroup("rg-elsewhere", Region.EastUS))]) with { More = [new("rg-elsewhere", Region.EastUS)] }),
        ("on another subscription", Of((grant, at) => [grant.ToArchive(InElsewhere.WholeSubscription)]) with { More = [InElsewhere] }),
        ("on another subscription, of two that are stated", Of((grant, at) => [grant.ToArchive(InElsewhere.WholeSubscription)]) with { More = [InElsewhere], Own = Requests.Subscription }),
        ("on the subscription, its id written in other letters", Of((grant, at) => [grant.ToArchive(new ResourceGroup("rg-case", Region.EastUS) { Subscription = WithLetters.ToUpperInvariant() }.WholeSubscription)]) with { Own = WithLetters }),
        ("on the group, its subscription's id written in other letters", Of((grant, at) => [grant.ToArchive(new ResourceGroup("RG-Case", Region.EastUS) { Subscription = WithLetters.ToUpperInvariant() })]) with { Own = WithLetters }),
        ("on another group, both names in other letters", Of((grant, at) => [grant.ToArchive(new ResourceGroup("RG-ELSEWHERE", Region.EastUS) { Subscription = WithLetters.ToUpperInvariant() })]) with { Own = WithLetters, More = [new("rg-elsewhere", Region.EastUS)] }),
        ("on a group of that name in another subscription", Of((grant, at) => [grant.ToArchive(Namesake)]) with { More = [Namesake] }),
        ("a role that may only read", Of((grant, at) => [new(grant.Principal, Role.StorageBlobDataReader, at.Archive)])),
        ("a role for all, on the group", Of((grant, at) => [new(grant.Principal, Role.StorageBlobDataOwner, at.ResourceGroup)])),
        ("uploads: on the container", Of((grant, at) => [grant.ToArchive(at.Archive.Container("data"))], uploads: true)),
        ("uploads: on the container, and delegating on the account", Of((grant, at) => [grant.ToArchive(at.Archive.Container("data")), new(grant.Principal, Role.StorageBlobDelegator, at.Archive)], uploads: true)),
        ("uploads: on the subscription", Of((grant, at) => [grant.ToArchive(at.ResourceGroup.WholeSubscription)], uploads: true)),
        ("by another identity that is attached", Of((grant, at) => [grant.ToArchive(at.Archive)], isByUser: true)),
        ("by the hub's own, given to the other", Of((grant, at) => [new(at.Writer.Principal, Role.StorageBlobDataContributor, at.Archive)])),
        ("on the group, its name written otherwise", Of((grant, at) => [grant.ToArchive(new ResourceGroup("RG-CASE", Region.EastUS))])),
        ("a role for queues' data, on the account", Of((grant, at) => [new(grant.Principal, Role.StorageQueueDataContributor, at.Archive)])),
        ("with a condition", Of((grant, at) => [grant.ToArchive(at.Archive) with { Condition = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'data'" }])),
        ("with a condition, and without on another container", Of((grant, at) => [grant.ToArchive(at.Archive) with { Condition = "true" }, grant.ToArchive(at.Archive.Container("uploads"))])),
        ("given to a group of the directory", Of((grant, at) => [new(Principal.Group("00000000-0000-0000-0000-0000000000dd"), Role.StorageBlobDataContributor, at.Archive)])),
        ("given to a person", Of((grant, at) => [new(Principal.User("00000000-0000-0000-0000-0000000000ee"), Role.StorageBlobDataContributor, at.Archive)])),
        ("a role that is for the account itself", Of((grant, at) => [new(grant.Principal, Role.Contributor, at.Archive)])),
    ];

    private static ResourceGroup InElsewhere => new("rg-elsewhere", Region.EastUS) { Subscription = Elsewhere };

    private static ResourceGroup Namesake => new("rg-case", Region.EastUS) { Subscription = Elsewhere };

    private static OneGrant Of(Func<Granting, OneGrant, IEnumerable<RoleAssignment>> roles, bool uploads = false, bool isByUser = false) => new(roles, uploads, isByUser);
}

/// <summary>Whom roles are given.</summary>
public sealed record Granting(PrincipalReference Principal)
{
    public RoleAssignment ToArchive(ResourceReference scope) => new(Principal, Role.StorageBlobDataContributor, scope);
}

/// <summary>A hub that writes to an account.</summary>
public sealed record OneGrant : Case
{
    private readonly Func<Granting, OneGrant, IEnumerable<RoleAssignment>> _roles;
    private readonly bool _uploads;
    private readonly bool _isByUser;

    public OneGrant(Func<Granting, OneGrant, IEnumerable<RoleAssignment>> roles, bool uploads, bool isByUser) => (_roles, _uploads, _isByUser) = (roles, uploads, isByUser);

    public override string? Subscription => Own;

    public ValueList<ResourceGroup> More { get; init; } = [];

    public string? Own { get; init; }

    public UserAssignedIdentity Writer => new("id-case");

    public StorageAccount Archive => new("casearchive") { Containers = ["data", "uploads"], PublicNetworkAccess = PublicNetworkAccess.Enabled };

    public IotHub Hub => new("case-hub")
    {
        Sku = IotHubSku.S1,
        PublicNetworkAccess = PublicNetworkAccess.Enabled,
        Identity = new() { System = true, UserAssignedIdentities = [Writer.Principal] },
        Endpoints = _uploads ? null : [new StorageEndpoint("data", Archive.Container("data")) { Authentication = Authentication }],
        Routes = _uploads ? null : [new("all", RouteSource.DeviceMessages, "data")],
        FileUpload = _uploads ? new(Archive.Container("data")) { Authentication = Authentication } : null,
        FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
    };

    public IEnumerable<RoleAssignment> Roles => _roles(new(_isByUser ? Writer.Principal : Hub.SystemIdentity), this);

    private EndpointAuthentication Authentication => _isByUser ? EndpointAuthentication.UserAssigned(Writer.Principal) : EndpointAuthentication.SystemAssigned;
}
