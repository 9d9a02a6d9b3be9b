using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>
/// One resource type: what Azure knows about it, as data, and what it does, as overrides. A file under Types with a
/// class derived from this one is all that a new type needs; it is found without registration.
/// </summary>
internal abstract class ResourceType
{
    /// <summary>Namespace and type, as Azure spells it.</summary>
    public abstract string Name { get; }

    public string Namespace => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    public bool IsChild => Name.Count(c => c == '/') > 1;

    public string ParentType => Name[..Name.LastIndexOf('/')];

    /// <summary>The versions that are accepted; a type whose versions are not among the facts says them here.</summary>
    public virtual IReadOnlyList<string> ApiVersions => PublishedVersions.Of(Name);

    public virtual NameRule NameRule => NameRule.Any;

    public virtual Scope Scope => IsChild ? Scope.Parent : Scope.ResourceGroup;

    public virtual Placement Placement => IsChild ? Placement.None : Placement.Regional;

    public virtual Verbs Verbs => IsChild ? Verbs.Put | Verbs.Delete : Verbs.Put | Verbs.Patch | Verbs.Delete;

    /// <summary>What PATCH changes: only tags, or everything by merging.</summary>
    public virtual bool PatchesTagsOnly => true;

    public virtual EtagForm Etag => EtagForm.None;

    /// <summary>The etag stands in a header as well, also of a write's answer.</summary>
    public virtual bool HasEtagHeader => Etag == EtagForm.Strong;

    /// <summary>The etag stands in a header of what is read.</summary>
    public virtual bool HasEtagHeaderOnReads => Etag == EtagForm.Weak;

    public virtual bool HasProvisioningState => true;

    /// <summary>The status of a running operation, as the provider says it.</summary>
    public virtual string RunningWord => "InProgress";

    /// <summary>The status code of a poll of a running operation.</summary>
    public virtual int PollStatus => 200;

    /// <summary>How a write of this kind is answered.</summary>
    public virtual Protocol Protocol(OperationKind kind, string apiVersion) => Protocols.Of(Name, kind, apiVersion);

    /// <summary>The version whose forms an answer has: the one asked for, unless the provider has come to answer others alike. Without a record, of one that is made.</summary>
    public virtual string FormOf(Cloud cloud, ResourceRecord? record, string apiVersion) => apiVersion;

    /// <summary>The hosts among which the names of this type are unique, over all subscriptions.</summary>
    public virtual HostFamily? Hosts => null;

    /// <summary>The action that says whether a name is free among them.</summary>
    public virtual string NameQuestion => "checkNameAvailability";

    /// <summary>Types that some regions lack say so here.</summary>
    public virtual bool IsOfferedIn(Region region, Cloud cloud) => true;

    /// <summary>How many there may be; null where no limit is known, or the type counts by itself.</summary>
    public virtual Quota? Quota(Cloud cloud, ResourceId id) => null;

    public virtual IReadOnlyList<Default> Defaults => [];

    /// <summary>Written by the service: taken from what is stored, ignored in requests.</summary>
    public virtual IReadOnlyList<string> ReadOnly => [];

    public virtual IReadOnlyList<string> Immutable => [];

    /// <summary>Written anew at each write, so that they say nothing about a change.</summary>
    public virtual IReadOnlyList<string> Stamps => [];

    public virtual IReadOnlyList<Check> Checks => [];

    /// <summary>Names of children of this type that exist from their parent's creation on.</summary>
    public virtual IReadOnlyList<string> CreatedWithParent => [];

    /// <summary>Children of this type that come with a new resource; by default <see cref="CreatedWithParent"/>.</summary>
    public virtual IEnumerable<ResourceId> CreatedWith(ResourceId owner) =>
        owner.IsOf(ParentType) ? CreatedWithParent.Select(name => owner.Child(Name[(ParentType.Length + 1)..], name)) : [];

    public virtual bool ParentExists(Cloud cloud, ResourceId id) =>
        id.Parent is null || id.Parent.IsOf(ResourceId.SubscriptionType) || cloud.Store.Find(id.Parent) is not null;

    /// <summary>The provider takes a write and says in the end that its condition was not met.</summary>
    public virtual bool LooksAtConditionsLate => false;

    /// <summary>Preconditions beyond a matching etag.</summary>
    public virtual void CheckPrecondition(Cloud cloud, ArmRequest request, ResourceRecord? existing)
    {
    }

    /// <summary>Ids that a write keeps busy besides its own: a second write that needs one of them is refused.</summary>
    public virtual IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [];

    /// <summary>After defaults: what the service fills in and refuses by more than a table.</summary>
    public virtual void Prepare(WriteContext write)
    {
    }

    /// <summary>The write asks for what is so already: it is answered as asked, and nothing is touched.</summary>
    public virtual bool AsksForNothing(WriteContext write) => false;

    /// <summary>The write is accepted: other records that change with it at once.</summary>
    public virtual void Accepted(WriteContext write)
    {
    }

    /// <summary>Why an accepted write comes to nothing in the end, or null: what the provider looks at only then.</summary>
    public virtual ArmError? LateRefusal(Cloud cloud, ResourceRecord record) => null;

    /// <summary>
    /// What Resource Manager tracks: what has a location and tags, top-level or, as the links of a zone, within another. Source: policies about tags of
    /// all that is tracked see links (https://github.com/Azure/Azure-Landing-Zones/issues/2710).
    /// </summary>
    public bool IsTracked(ResourceId id) => IsChild
        ? Placement != Placement.None
        : id.Parent?.IsOf(ResourceId.ResourceGroupType) == true && Namespace != "Microsoft.Authorization";

    /// <summary>The write is done: what now takes effect elsewhere.</summary>
    public virtual void Completed(Cloud cloud, ResourceRecord record)
    {
    }

    /// <summary>Resources that need this one: it stays as long as they do.</summary>
    public virtual IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => [];

    public virtual void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        if (Users(cloud, record).FirstOrDefault() is { } user)
            throw InUse(record.Id, user);
    }

    /// <summary>As <see cref="CheckDelete"/> when all of a group goes: only what stands outside it may object.</summary>
    public void CheckLeaving(Cloud cloud, ResourceRecord record, ResourceId group)
    {
        if (Users(cloud, record).FirstOrDefault(user => !user.IsUnder(group)) is { } user)
            throw InUse(record.Id, user);
    }

    /// <summary>A deletion is accepted.</summary>
    public virtual void Deleting(Cloud cloud, ResourceRecord record)
    {
    }

    /// <summary>The resource is gone.</summary>
    public virtual void Deleted(Cloud cloud, ResourceRecord record)
    {
    }

    /// <summary>What an answer shows beyond, or instead of, the stored body. The body is a copy.</summary>
    public virtual void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
    }

    /// <summary>What stands otherwise where the resource is one of a list.</summary>
    public virtual void RenderListed(JsonObject answer)
    {
    }

    /// <summary>The provisioning state with which a long-running write begins, where it is another than the protocol's.</summary>
    public virtual string? FirstState(WriteContext write) => null;

    /// <summary>What the answer to an accepted write shows instead, where that is not the resource as it is read.</summary>
    public virtual void RenderAccepted(WriteContext write, JsonObject body)
    {
    }

    /// <summary>Writes how far the resource is into its body.</summary>
    public virtual void ShowState(JsonObject body, string provisioningState)
    {
        if (HasProvisioningState)
            body.Put("properties.provisioningState", provisioningState);
    }

    /// <summary>A POST action or a GET of a sub-resource that is no resource; null when there is none of that name.</summary>
    public virtual ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) => null;

    /// <summary>Collections that <see cref="Invoke"/> or a route answers whose items Azure answers alone as well.</summary>
    public virtual IReadOnlyList<string> Itemized => [];

    /// <summary>The refusal of a value, in the provider's own form.</summary>
    public virtual Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "InvalidRequestContent", message, target);

    /// <summary>The operation is <c>read</c>, <c>write</c> or <c>delete</c>.</summary>
    public virtual Refusal ParentNotFound(ResourceId id, string operation) => new ArmError(404, "ParentResourceNotFound",
        $"Failed to perform '{operation}' on resource(s) of type '{Name[(Namespace.Length + 1)..]}', because the parent resource '{id.Parent!.Text}' could not be found.");

    public virtual Refusal NotFound(ResourceId id) => ArmError.NotFound(id);

    public virtual Refusal InvalidName(string name) => new ArmError(400, "InvalidResourceName",
        $"Resource name {name} is invalid. {NameRule.Meaning}");

    public virtual Refusal ImmutableChanged(string path) => new ArmError(409, "PropertyChangeNotAllowed",
        $"Changing property '{path}' is not allowed.", path);

    public virtual Refusal InUse(ResourceId id, ResourceId user) => new ArmError(409, "CannotDeleteResource",
        $"Cannot delete '{id.Text}': it is in use by '{user.Text}'.");

    public virtual Refusal QuotaExceeded(string message) => new ArmError(400, "QuotaExceeded", message);

    public virtual Refusal NameTaken(ResourceId id) => new ArmError(409, "NameNotAvailable", $"The name '{id.Name}' is already in use.");

    public virtual Refusal Busy(Cloud cloud, ResourceId id, Operation operation) => new ArmError(409, "AnotherOperationInProgress",
        $"Another operation on this or dependent resource is in progress. To retrieve status of the operation use uri: operation {operation.Key} on '{operation.Target}'.")
    {
        RetryAfter = cloud.Timing.RetryAfter,
    };

    /// <summary><c>If-None-Match: *</c>, and something is there.</summary>
    public virtual Refusal IsThereAlready(ResourceId id) => EtagMismatch(id);

    public virtual Refusal EtagMismatch(ResourceId id) => new ArmError(412, "PreconditionFailed",
        $"The condition '{id.Name}' in the request headers was not satisfied: the resource has been modified since.");
}
