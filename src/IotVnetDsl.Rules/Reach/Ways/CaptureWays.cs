using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>Ways of event hubs to the accounts that they write to what arrives: proof, role, and how the door lets Azure's services in.</summary>
internal static class CaptureWays
{
    public static Way? Of(CaptureUse use, TopologyDoors doors)
    {
        if (use.Account is not { } account || doors.Of(account) is not { } door)
            return null;
        var to = use.Capture.Container.ChildKey is { } container ? $"{account.Path}/{container}" : account.Path;
        return new Way(use.Streams.Path, to, account, [new Chain(Goes.Publicly, [ProofOf(use, door), GrantOf(use, account), ServiceWays.DoorOf(door)])]) { Identity = use.IsByOwnIdentity == Answer.Yes ? null : use.Principal?.Path };
    }

    private static Step ProofOf(CaptureUse use, Door door) => use.IsByIdentity switch
    {
        Answer.No => Step.Of(StepKind.Proof, door.TakesKeys, door.TakesKeys == Answer.No ? "capture, key, and keys are refused" : "capture, key", use.Streams.Path),
        Answer.Yes when use.HasIdentity == Answer.No => Step.Of(StepKind.Proof, Answer.No, "capture, and the namespace does not have the identity by which it writes", use.Streams.Path),
        _ => Step.Of(StepKind.Proof, use.HasIdentity, use.IsByOwnIdentity == Answer.Yes ? "capture, system identity" : $"capture, identity {use.Principal?.Path}", use.Streams.Path),
    };

    private static Step GrantOf(CaptureUse use, StorageAccountView account) => use.Principal is { } principal
        ? ServiceWays.GrantOf(principal, use.Capture.Container, account)
        : Step.Of(StepKind.Grant, use.IsByIdentity == Answer.No ? Answer.Yes : Answer.CannotSay, "");
}
