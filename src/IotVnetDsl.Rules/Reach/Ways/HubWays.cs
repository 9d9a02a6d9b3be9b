using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>Ways of hubs to what they write to: proof, role, and how the door lets them in. They never go through a network of the topology.</summary>
internal sealed class HubWays(TopologyModel model)
{
    private readonly TopologyDoors _doors = model.Part<TopologyDoors>();
    private readonly TopologyGrants _grants = model.Part<TopologyGrants>();

    public Way? Of(HubUse use)
    {
        if (use.Resource is not { } target || _doors.Of(target) is not { } door)
            return null;
        var to = string.Join("/", new[] { target.Path, use.Target?.ChildKey, use.Inner }.Where(part => part is not null));
        return new Way(use.Hub.Path, to, target, [new Chain(Goes.Publicly, [ProofOf(use, door), GrantOf(use), OutOf(use), DoorOf(use, door)])]) { OfHub = use };
    }

    private static Step ProofOf(HubUse use, Door door)
    {
        // To send messages is what a hub is for.
        var purpose = use.Purpose == HubPurpose.Messages ? "" : use.Description + ", ";
        return use.Proof switch
        {
            Proof.Key when door.TakesKeys == Answer.No => Step.Of(StepKind.Proof, Answer.No, purpose + "key, and keys are refused"),
            Proof.Key => Step.Of(StepKind.Proof, door.TakesKeys, purpose + "key", use.Hub.Path),
            Proof.SystemIdentity => Step.Of(
                StepKind.Proof, use.HasIdentity, purpose + (use.HasIdentity == Answer.No ? "the hub has no system identity" : "system identity"), use.Hub.Path),
            _ => Step.Of(
                StepKind.Proof,
                use.HasIdentity,
                purpose + (use.HasIdentity == Answer.No ? $"identity {use.Principal?.Path} is not attached" : $"identity {use.Principal?.Path}"),
                use.Hub.Path),
        };
    }

    private Step GrantOf(HubUse use)
    {
        if (use.Principal is not { } principal)
            return Step.Of(StepKind.Grant, use.Proof == Proof.Key ? Answer.Yes : Answer.CannotSay, "");
        var grants = _grants.Fitting(use, principal).ToArray();
        var fitting = grants.Where(grant => grant.Fits == Answer.Yes).ToArray();
        var holds = _grants.Allow(use, principal);
        if (holds == Answer.Yes && use.Purpose == HubPurpose.Files && _grants.Delegate(use, principal) == Answer.No)
            return Step.Of(StepKind.Grant, Answer.No, "its role is on the container only, and addresses of files are given out for the account");
        return holds switch
        {
            Answer.Yes => Step.Of(StepKind.Grant, holds, Names(fitting), fitting.Select(grant => grant.Assignment.Path)),
            Answer.No => Step.Of(StepKind.Grant, holds, "no role that may write is given to it"),
            _ when grants.FirstOrDefault(grant => grant.Fits == Answer.CannotSay && !grant.Assignment.Condition.IsUnset()).Assignment is { } conditional =>
                Step.Of(StepKind.Grant, holds, $"if the condition of '{conditional.Path}' lets it"),
            _ => Step.Of(StepKind.Grant, holds, "by a role that is not known"),
        };
    }

    private static string Names(IEnumerable<Grant> grants) => string.Join(
        ", ",
        grants.Select(grant => BuiltInRoles.Find(grant.Assignment.Role.Id.Known ?? "")!.Name).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal));

    private static Step OutOf(HubUse use) => Step.Of(StepKind.Door, use.IsLetOut, use.IsLetOut == Answer.No ? "the hub writes to its allowed hosts only, and this is none" : "");

    private static Step DoorOf(HubUse use, Door door)
    {
        if (door.IsOpen == Answer.Yes)
            return Step.Of(StepKind.Door, Answer.Yes, "the firewall is open");
        if (door.AdmitsDataCenters == Answer.Yes)
            return Step.Of(StepKind.Door, Answer.Yes, "a rule lets in what is in Azure's data centers");
        var named = door.Resources.Holds(use.Hub.Path);
        var isTrusted = use.Proof switch
        {
            Proof.SystemIdentity => door.HasException.Or(named),
            Proof.Unknown when door.HasException.Or(named) != Answer.No => Answer.CannotSay,
            _ => Answer.No,
        };
        // The hub's own addresses may be among those that a rule admits, as long as Azure does not change them.
        var holds = door.IsOpen.Or(door.AdmitsDataCenters).Or(isTrusted).Or(door.Addresses.IsNobody == Answer.Yes ? Answer.No : Answer.CannotSay);
        var words = isTrusted == Answer.Yes ? door.HasException == Answer.Yes ? "trusted service" : "a rule names it"
            : holds == Answer.No ? door.IsOff == Answer.Yes ? "public access is off" : "shut out by the firewall"
            : "if its address is among the firewall's";
        return Step.Of(StepKind.Door, holds, words);
    }
}
