using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Identity;

/// <summary>The identity by which an account or namespace uses its key may use keys there.</summary>
internal sealed class CustomerKeyRole : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD2016", "An account or namespace may not use the key that it is encrypted with", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var use in KeyUse.Of(context))
        {
            // Roles on what others keep, others may have given; access policies have no record.
            if (use.Vault is { } vault && vault.MayHoldWhatOthersKeep.Or(vault.RoleBasedAccess.IsSet().And(vault.RoleBasedAccess.Is(true).Not())) == Answer.No
                && use.Principal is { } identity && context.Topology.Find(identity.Path)?.MayHoldWhatOthersKeep == Answer.No
                && RolesOfService.MayHave(identity, use.Key.Key, vault) == Answer.No)
            {
                context.Report(
                    use.Key.Self,
                    $"'{use.User.Path}' is to use a key of '{vault.Path}' by {identity}, which has no role for that there: assign "
                        + $"Role.KeyVaultCryptoServiceEncryptionUser on '{vault.Path}'");
            }
        }
    }
}
