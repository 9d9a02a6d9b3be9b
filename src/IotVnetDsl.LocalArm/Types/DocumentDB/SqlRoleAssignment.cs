using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.DocumentDB;

/// <summary>A role for an account's data, which the account keeps itself and which is in effect at once.</summary>
internal sealed class SqlRoleAssignment : ResourceType
{
    public const string TypeName = "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments";

    private const string Role = "properties.roleDefinitionId";
    private const string ScopePath = "properties.scope";
    private const string Principal = "properties.principalId";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(36, 36, "^[0-9a-fA-F-]{36}$", "The name of a role assignment is a GUID.");

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(Role, ScopePath, Principal)];

    public override Refusal InvalidValue(string message, string? target = null) => new ArmError(400, "BadRequest", message, target);

    public override void Prepare(WriteContext write)
    {
        var account = write.Id.Parent!;
        if (!write.Body.Text(Role)!.StartsWith($"{account.Text}/sqlRoleDefinitions/", StringComparison.OrdinalIgnoreCase) || RoleDefinitions.Find(write.Body.Text(Role)!) is null)
            throw InvalidValue($"The role definition '{write.Body.Text(Role)}' does not exist in the account.", Role);
        if (!write.Body.Text(ScopePath)!.Equals(account.Text, StringComparison.OrdinalIgnoreCase) && !write.Body.Text(ScopePath)!.StartsWith($"{account.Text}/dbs/", StringComparison.OrdinalIgnoreCase))
            throw InvalidValue($"The scope '{write.Body.Text(ScopePath)}' is not in the account.", ScopePath);
        if (write.Cloud.Directory.Find(write.Body.Text(Principal)!) is null)
            throw InvalidValue($"The provided principal ID [{write.Body.Text(Principal)}] was not found in the AAD tenant(s) [{IdentityDirectory.Tenant}] which are associated with the customer's subscription.", Principal);
        if (write.Existing is { } existing && (!existing.Body.Says(Principal, write.Body.Text(Principal)!) || !existing.Body.Says(ScopePath, write.Body.Text(ScopePath)!)))
            throw InvalidValue("Updating the principal or the scope of a role assignment is not permitted.", Principal);
    }

    /// <summary>What is given on, in the words of resources.</summary>
    public static ResourceId? ScopeOf(ResourceRecord assignment) =>
        ResourceId.TryParse(assignment.Body.Text(ScopePath)!.Replace("/dbs/", "/sqlDatabases/", StringComparison.OrdinalIgnoreCase).Replace("/colls/", "/containers/", StringComparison.OrdinalIgnoreCase));
}
