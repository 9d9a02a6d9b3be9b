using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Reach.Uses;

/// <summary>An event hub whose namespace writes what arrives to a storage account.</summary>
/// <param name="Streams">The namespace.</param>
/// <param name="Capture">What the code says of it.</param>
internal sealed record CaptureUse(EventHubsNamespaceView Streams, CaptureView Capture)
{
    public StorageAccountView? Account => Capture.Container.Target<StorageAccountView>();

    /// <summary>Does it write by an identity, and not by the account's key?</summary>
    public Answer IsByIdentity => Capture.Identity.IsSet();

    public Answer IsByOwnIdentity => IsByIdentity.And(Capture.Identity.System.Is(true));

    /// <summary>The identity that the account sees; null where it is not known, or a key.</summary>
    public Principal? Principal => IsByOwnIdentity == Answer.Yes ? new Principal(Streams.Type, Streams.Path, Principal.SystemIdentity)
        : Capture.Identity.Identity is { TargetPath: { } path, Known: { } identity } ? new Principal(identity.Type, path, Principal.UserIdentity)
        : null;

    /// <summary>Does the namespace have the identity by which it is to write?</summary>
    public Answer HasIdentity => IsByOwnIdentity == Answer.Yes ? Streams.Identity.System.Is(true)
        : Principal is { } user ? Streams.Identity.UserAssignedIdentities.Any(user.IsMeantBy)
        : Answer.CannotSay;

    /// <summary>Captures that are switched on.</summary>
    public static IEnumerable<CaptureUse> Of(EventHubsNamespaceView streams) =>
        from eventHub in streams.EventHubs.Known
        where eventHub.Capture.IsSet() == Answer.Yes && eventHub.Capture.Enabled.Is(false) == Answer.No
        select new CaptureUse(streams, eventHub.Capture);
}
