using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Reach.Uses;

/// <summary>One use that a hub makes of a target: who writes where, with which proof of who it is.</summary>
/// <param name="Hub">Who writes.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Place">Where the hub states it: <c>Endpoints[archive]</c>, <c>FileUpload</c>, <c>BulkJobs</c>.</param>
/// <param name="Target">The child of the target that is written to; null where its kind is unknown.</param>
/// <param name="Authentication">What the code says of the proof.</param>
/// <param name="Proof">The proof.</param>
public sealed record HubUse(
    IotHubView Hub, HubPurpose Purpose, Property Place, ReferenceProperty? Target, EndpointAuthenticationView Authentication, Proof Proof)
{
    /// <summary>For messages: <c>endpoint 'archive'</c>.</summary>
    public string Description => Purpose switch
    {
        HubPurpose.Messages => $"endpoint '{Place.Key}'",
        HubPurpose.Files => "file upload",
        _ => "bulk jobs",
    };

    /// <summary>What is written to inside the child, where its name is known: the container of a database.</summary>
    public string? Inner { get; init; }

    /// <summary>Needs its role on the whole target: who gives out addresses of files, or lists them, does so for the account.</summary>
    public bool NeedsWholeTarget => Purpose != HubPurpose.Messages;

    /// <summary>The resource that is written to; null where that is unknown or nothing declares it.</summary>
    public ResourceView? Resource => Target?.Target<ResourceView>();

    /// <summary>The target for messages, down to the child where its key is known: <c>Messages/Queues[alarms]</c>.</summary>
    public string? Written => Target switch
    {
        { TargetPath: { } path, ChildKey: { } key, Known.Child: { } child } => LogicalPath.Child(path, child, key),
        var target => target?.TargetPath,
    };

    /// <summary>The narrowest place where the target is stated.</summary>
    public Property TargetPlace => Target is { Known: not null } target ? target.Self : Place;

    /// <summary>The narrowest place where the proof is stated.</summary>
    public Property AuthenticationPlace => Authentication.IsUnset() ? Place : Authentication.Self;

    /// <summary>The identity that the target sees; null where it is a key or unknown.</summary>
    public Principal? Principal => Proof switch
    {
        Proof.SystemIdentity => new Principal(Hub.Type, Hub.Path, Principal.SystemIdentity),
        Proof.UserIdentity when Authentication.Identity is { TargetPath: { } path, Known: { } identity } => new Principal(identity.Type, path, Principal.UserIdentity),
        _ => null,
    };

    /// <summary>Does the hub have the identity that it shows?</summary>
    public Answer HasIdentity => Proof switch
    {
        Proof.Key => Answer.Yes,
        Proof.SystemIdentity => Hub.Identity.System.Is(true),
        Proof.UserIdentity when Principal is { } identity => Hub.Identity.UserAssignedIdentities.Any(identity.IsMeantBy),
        _ => Answer.CannotSay,
    };

    /// <summary>The host that is written to: <c>contosoarchive.blob.core.windows.net</c>; null where its name or its cloud is unknown.</summary>
    public string? Host => (Resource, Hub.Model.Cloud) switch
    {
        (StorageAccountView { Name.Known: { } name }, { } cloud) => cloud.BlobHost(name),
        (CosmosAccountView { Name.Known: { } name }, { } cloud) => cloud.DatabaseHost(name),
        ({ Name.Known: { } name }, { } cloud) => cloud.MessagingHost(name),
        _ => null,
    };

    /// <summary>Does the hub let itself out to the target? One that is restricted writes only to hosts that it lists.</summary>
    public Answer IsLetOut => Hub.RestrictOutboundAccess.Is(true).Not().Or(Host is { } host
        ? Hub.AllowedHosts.Any(allowed => allowed.Known is { } known ? known.Equals(host, StringComparison.OrdinalIgnoreCase).ToAnswer() : Answer.CannotSay)
        : Answer.CannotSay);

    /// <summary>The same use, by the hub's own identity.</summary>
    public HubUse BySystemIdentity => this with { Proof = Proof.SystemIdentity };
}

/// <summary>What a hub writes for.</summary>
public enum HubPurpose
{
    /// <summary>Routed messages.</summary>
    Messages,

    /// <summary>Files that devices upload.</summary>
    Files,

    /// <summary>Lists of devices.</summary>
    BulkJobs,
}

/// <summary>How a hub shows a target who it is.</summary>
public enum Proof
{
    /// <summary>By the hub's own identity: also where the code states nothing.</summary>
    SystemIdentity,

    /// <summary>By a user-assigned identity.</summary>
    UserIdentity,

    /// <summary>By a key of the target.</summary>
    Key,

    /// <summary>Could not be evaluated.</summary>
    Unknown,
}
