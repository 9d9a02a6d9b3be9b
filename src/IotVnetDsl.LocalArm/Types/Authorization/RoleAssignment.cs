using System.Globalization;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Authorization;

/// <summary>A role for a principal at any scope. It exists at once and takes effect later.</summary>
internal sealed class RoleAssignment : ResourceType
{
    public const string TypeName = "Microsoft.Authorization/roleAssignments";
    private const string EffectiveAt = "effectiveAt";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(36, 36, "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        "The role assignment ID must be a GUID.");

    public override Scope Scope => Scope.Any;

    public override Placement Placement => Placement.None;

    public override Verbs Verbs => Verbs.Put | Verbs.Delete;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
        ["properties.scope", "properties.createdOn", "properties.createdBy", "properties.updatedOn", "properties.updatedBy"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.roleDefinitionId", "properties.principalId"),
        Must.Match("properties.principalId", "^[0-9a-fA-F-]{36}$", "It must be a GUID."),
        Must.BeOneOf("properties.principalType", "User", "Group", "ServicePrincipal", "ForeignGroup", "Device"),
        Must.BeOneOf("properties.conditionVersion", "2.0"),
        body => body.Text("properties.condition") is null == body.Text("properties.conditionVersion") is null
            ? []
            : [("properties.condition", "A condition needs its version, and a version its condition.")],
    ];

    public override Refusal NotFound(ResourceId id) => new ArmError(404, "RoleAssignmentNotFound", $"The role assignment '{id.Name}' is not found.");

    public override bool ParentExists(Cloud cloud, ResourceId id) =>
        id.Parent?.IsOf("Microsoft.Management/managementGroups") == true || base.ParentExists(cloud, id);

    public static bool IsEffective(ResourceRecord record, DateTimeOffset now) =>
        DateTimeOffset.Parse(record.Hidden.Text(EffectiveAt)!, CultureInfo.InvariantCulture) <= now;

    public override void Prepare(WriteContext write)
    {
        var body = write.Body;
        var role = RoleDefinitions.Find(body.Text("properties.roleDefinitionId")!)
            ?? throw new ArmError(400, "RoleDefinitionDoesNotExist",
                $"The specified role definition with ID '{body.Text("properties.roleDefinitionId")}' does not exist.");
        if (role.DataActions.Any(action => action.StartsWith("cosmos.", StringComparison.Ordinal)))
            throw new ArmError(400, "RoleDefinitionDoesNotExist", $"The specified role definition with ID '{role.Guid}' does not exist.");
        CheckTriple(write, role);
        CheckPrincipal(write);
        CheckCount(write);

        var now = write.Cloud.Clock.Now;
        var time = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var scope = write.Id.Parent;
        body.Put("properties.roleDefinitionId", $"{scope?.Subscription?.Text}/providers/Microsoft.Authorization/roleDefinitions/{role.Guid}");
        body.Put("properties.scope", scope?.Text ?? "/");
        body.PutIfAbsent("properties.createdOn", time);
        body.Put("properties.updatedOn", time);
        foreach (var member in new[] { "condition", "conditionVersion", "description", "delegatedManagedIdentityResourceId", "createdBy" })
            body.PutIfAbsent($"properties.{member}", null);
        body.PutIfAbsent("properties.updatedBy", IdentityDirectory.Caller);
        if (write.IsCreate)
            write.Hidden[EffectiveAt] = (now + write.Cloud.Timing.RolePropagation).ToString("O", CultureInfo.InvariantCulture);
    }

    private static void CheckTriple(WriteContext write, RoleDefinition role)
    {
        var principal = write.Body.Text("properties.principalId")!;
        if (write.Existing is { } existing)
        {
            if (!IsFor(existing, principal, role))
            {
                var status = int.Parse(write.Cloud.Switches[Switches.RoleUpdateStatus], CultureInfo.InvariantCulture);
                throw new ArmError(status, "RoleAssignmentUpdateNotPermitted",
                    "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
            }

            return;
        }

        if (write.Cloud.Store.OfType(TypeName).Any(other => Equals(write.Id.Parent, other.Id.Parent) && IsFor(other, principal, role)))
            throw new ArmError(409, "RoleAssignmentExists", "The role assignment already exists.");
        if (write.Cloud.Store.OfType(TypeName).Any(other => other.Id.Name.Equals(write.Id.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArmError(409, "RoleAssignmentUpdateNotPermitted",
                "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
        }
    }

    private static bool IsFor(ResourceRecord assignment, string principal, RoleDefinition role) =>
        assignment.Body.Says("properties.principalId", principal)
        && RoleDefinitions.Find(assignment.Body.Text("properties.roleDefinitionId")!)?.Guid == role.Guid;

    private static void CheckPrincipal(WriteContext write)
    {
        var id = write.Body.Text("properties.principalId")!;
        if (IsTakenUnseen(write))
            write.Cloud.Directory.Enter(id, write.Body.Text("properties.principalType")!, "outside", write.Cloud.Clock.Now);
        var principal = write.Cloud.Directory.Find(id);
        var lookedUp = write.Body.At("properties.principalType") is null;
        if (principal is null || (lookedUp && principal.VisibleAt > write.Cloud.Clock.Now))
        {
            throw new ArmError(400, "PrincipalNotFound",
                $"Principal {id.Replace("-", "", StringComparison.Ordinal)} does not exist in the directory {IdentityDirectory.Tenant}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype");
        }

        if (write.Body.Text("properties.principalType") is { } asked && !asked.Equals(principal.Kind, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArmError(400, "UnmatchedPrincipalType",
                $"The PrincipalId '{id}' has type '{principal.Kind}', which is different from specified PrincipalType '{asked}'.");
        }

        write.Body.PutIfAbsent("properties.principalType", principal.Kind);
    }

    // The people of a tenant are not in this directory: a group or user whose kind is said is taken for one of them.
    private static bool IsTakenUnseen(WriteContext write) =>
        write.Cloud.Directory.Find(write.Body.Text("properties.principalId")!) is null
        && write.Body.Text("properties.principalType") is { } kind
        && write.Cloud.Switches[Switches.UnknownPrincipals] switch
        {
            "people" => !kind.Equals("ServicePrincipal", StringComparison.OrdinalIgnoreCase),
            "all" => true,
            _ => false,
        };

    private static void CheckCount(WriteContext write)
    {
        const int Most = 4000;
        if (write.IsCreate && write.Id.Subscription is { } subscription && write.Cloud.Store.OfType(TypeName).Count(other => other.Id.IsUnder(subscription)) >= Most)
            throw new ArmError(400, "RoleAssignmentLimitExceeded", "No more role assignments can be created.");
    }
}
