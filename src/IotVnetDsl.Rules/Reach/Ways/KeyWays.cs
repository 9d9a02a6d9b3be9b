using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Reach.Ways;

/// <summary>Ways of accounts and namespaces to the keys that they are encrypted with: identity, role, and how the vault lets Azure's services in.</summary>
internal static class KeyWays
{
    public static Way? Of(KeyUse use, TopologyDoors doors)
    {
        if (use.Vault is not { } vault || doors.Of(vault) is not { } door)
            return null;
        var to = use.Key.Key.ChildKey is { } key ? $"{vault.Path}/{key}" : vault.Path;
        return new Way(use.User.Path, to, vault, [new Chain(Goes.Publicly, [ProofOf(use), GrantOf(use, vault), ServiceWays.DoorOf(door)])]) { Identity = use.IsByOwnIdentity ? null : use.Principal?.Path };
    }

    private static Step ProofOf(KeyUse use) => use.HasIdentity == Answer.No
        ? Step.Of(StepKind.Proof, Answer.No, "key, and it does not have the identity by which it uses it", use.User.Path)
        : Step.Of(StepKind.Proof, use.HasIdentity, use.IsByOwnIdentity ? "key, system identity" : $"key, identity {use.Principal?.Path}", use.User.Path);

    // Access policies have no record.
    private static Step GrantOf(KeyUse use, KeyVaultView vault) => use.Principal is { } principal && vault.RoleBasedAccess.Is(true) == Answer.Yes
        ? ServiceWays.GrantOf(principal, use.Key.Key, vault)
        : Step.Of(StepKind.Grant, Answer.CannotSay, "");
}
