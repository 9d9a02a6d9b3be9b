using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.DocumentDB;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Apply.Retry;

/// <summary>
/// Tells a role that is not effective yet from one that is not there. Azure says the same of both; how old a fitting role assignment is
/// tells them apart.
/// </summary>
internal sealed class RoleLag(IArmClient arm, FinishedOperations finished, TimeProvider time)
{
    /// <summary>How long a role assignment may take to be effective (Azure's documentation, checked November 2026).</summary>
    public static readonly TimeSpan Propagation = TimeSpan.FromMinutes(10);

    /// <summary>Why the refusal of a write for want of a right passes, or what to say because it does not.</summary>
    public async Task<Explanation> ExplainAsync(PlanOperation operation, ArmError refusal, CancellationToken cancellation)
    {
        var needs = Concerned(operation, refusal);
        var explanations = await Task.WhenAll(needs.Select(need => ExplainAsync(operation, need, cancellation)));
        var waits = explanations.Select(explanation => explanation.Waits).OfType<string>().Distinct().ToArray();
        if (waits.Length > 0)
            return Explanation.None with { Waits = string.Join(". ", waits) };
        // What surely fails decides; of what passes, the one that takes longest; a role that has had its time explains nothing while others have not.
        return explanations.FirstOrDefault(explanation => explanation is { Cause: null, IsInEffect: false })
            ?? explanations.Where(explanation => explanation.Cause is not null).MaxBy(explanation => explanation.Cause!.Window)
            ?? explanations.FirstOrDefault()
            ?? Explanation.None;
    }

    private async Task<Explanation> ExplainAsync(PlanOperation operation, NeededRole need, CancellationToken cancellation)
    {
        // What Azure says of an identity that is not there is clear enough.
        if (await PrincipalAsync(operation, need.Identity, cancellation) is not { } principal)
            return Explanation.None;
        var isOfData = SqlRoleAssignments.IsOfData(need.Roles[0]);
        var fitting = (await AssignmentsAsync(need.Scope, principal, isOfData, cancellation)).Where(role => Fits(role, need)).ToArray();
        if (fitting.Length == 0)
        {
            var names = string.Join(" or ", need.Roles.Select(NameOf));
            return new(null, $" '{ResourceId.Name(need.Identity)}' has no role that may write to '{ResourceId.Name(need.Scope)}': it needs {names}.")
            {
                Waits = $"'{ResourceId.Name(need.Identity)}' (principal {principal}) has no role that may write to '{ResourceId.Name(need.Scope)}': it needs {names} there. "
                    + $"Who may give it does so by: {(isOfData ? CommandForData(need, principal) : $"az role assignment create --assignee-object-id {principal} --assignee-principal-type ServicePrincipal --role \"{NameOf(need.Roles[0])}\" --scope {need.Scope}")}",
            };
        }

        var youngest = fitting.MaxBy(role => role.Since)!;
        var age = time.GetUtcNow() - youngest.Since;
        return age < Propagation
            ? new(new($"{NameOf(youngest.Role)} of '{ResourceId.Name(need.Identity)}' is not effective yet (takes up to 10 min)", Propagation - age), "")
            : new(null, $" '{ResourceId.Name(need.Identity)}' has had {NameOf(youngest.Role)} for {Words(age)}, so it is not for want of time.") { IsInEffect = true };
    }

    /// <summary>The needs that the refusal is about: Azure's message begins with the endpoint's name, <c>$default</c> for the storage of files.</summary>
    private static IReadOnlyList<NeededRole> Concerned(PlanOperation operation, ArmError refusal)
    {
        var name = refusal.Message.Split(':')[0].Trim();
        var isStorage = name.Equals("$default", StringComparison.OrdinalIgnoreCase);
        var named = operation.NeededRoles
            .Where(need => isStorage ? !IsEndpoint(need) : need.Part.Equals($"Endpoints[{name}]", StringComparison.OrdinalIgnoreCase)).ToArray();
        // Who signs in by a key has no role to wait for.
        return named.Length > 0 || isStorage || HasEndpoint(operation, name) ? named : operation.NeededRoles;
    }

    private static bool HasEndpoint(PlanOperation operation, string name) => (BodyPath.Get(operation.Body, "properties.routing.endpoints") as JsonObject ?? [])
        .SelectMany(kind => kind.Value as JsonArray ?? []).OfType<JsonObject>().Any(endpoint => name.Equals(endpoint["name"]?.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool IsEndpoint(NeededRole need) => need.Part.StartsWith("Endpoints[", StringComparison.Ordinal);

    /// <summary>Null where the identity does not exist, or is not the resource's to use.</summary>
    private async Task<string?> PrincipalAsync(PlanOperation operation, string identity, CancellationToken cancellation)
    {
        // What is inside another uses that one's identities: an event hub its namespace's.
        var inside = ResourceCatalog.Find(operation.Resource.ArmType) as ChildResourceType;
        var holder = inside is IChildType child ? child.ParentOf(operation.Resource.Id) : operation.Resource.Id;
        var user = await ReadAsync(holder, inside is null ? operation.ApiVersion : ResourceCatalog.Find(inside.ParentType)!.ApiVersion, cancellation);
        if (ResourceId.Same(identity, holder))
            return BodyPath.Get(user, "identity.principalId")?.ToString();
        var isAttached = ((JsonObject?[])[user, operation.Body])
            .SelectMany(body => BodyPath.Get(body, "identity.userAssignedIdentities") as JsonObject ?? [])
            .Any(attached => attached.Value is not null && ResourceId.Same(attached.Key, identity));
        return isAttached
            ? BodyPath.Get(await ReadAsync(identity, ResourceCatalog.Find(ResourceId.TypeOf(identity))!.ApiVersion, cancellation), "properties.principalId")?.ToString()
            : null;
    }

    private async Task<JsonObject?> ReadAsync(string id, string apiVersion, CancellationToken cancellation) =>
        (await arm.SendAsync(new("GET", id, apiVersion), cancellation)).Body;

    /// <summary>What the principal has at a scope and above it, as this run knows it and as Azure shows it; roles for the data of databases their account keeps itself.</summary>
    private async Task<IEnumerable<Assignment>> AssignmentsAsync(string scope, string principal, bool isOfData, CancellationToken cancellation)
    {
        var type = ResourceCatalog.Find(isOfData ? SqlRoleAssignments.TypeName : RoleAssignments.TypeName)!;
        IReadOnlyList<JsonObject> listed;
        try
        {
            listed = await arm.ListAsync(
                isOfData
                    ? new("GET", $"{SqlRoleAssignments.AccountOf(scope)}/{((IChildType)type).Segment}", type.ApiVersion)
                    : new("GET", $"{scope}/providers/{type.ArmType}", type.ApiVersion) { Query = $"$filter=principalId eq '{principal}'" },
                cancellation);
        }
        catch (ArmException)
        {
            // Who may not list them knows what this run has written.
            listed = [];
        }

        Assignment Of(JsonObject? role, DateTimeOffset? writtenAt) =>
            Assignment.Of(role, writtenAt) is var assignment && isOfData ? assignment with { Scope = SqlRoleAssignments.ScopeIn(role) } : assignment;
        return finished.Of(type.ArmType).Select(role => Of(role.Resource, role.At)).Concat(listed.Select(role => Of(role, null)))
            .Where(role => ResourceId.Same(role.Principal, principal) && IsAtOrAbove(role.Scope, scope));
    }

    private static string CommandForData(NeededRole need, string principal)
    {
        var account = SqlRoleAssignments.AccountOf(need.Scope);
        return $"az cosmosdb sql role assignment create --account-name {ResourceId.Name(account)} --resource-group {ResourceId.Name(ResourceId.GroupOf(account)!)} --principal-id {principal} --role-definition-id {need.Roles[0]} --scope /";
    }

    // Above subscriptions there are management groups, which hold all that is theirs here.
    private static bool IsAtOrAbove(string assigned, string scope) =>
        ResourceId.Same(assigned, scope) || ResourceId.IsBelow(scope, assigned)
        || !assigned.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase);

    // A custom role may give the right, too.
    private static bool Fits(Assignment role, NeededRole need) =>
        need.Roles.Contains(role.Role, StringComparer.OrdinalIgnoreCase) || BuiltInRoles.Find(role.Role) is null;

    private static string NameOf(string role) => BuiltInRoles.Find(role)?.Name ?? $"the custom role {role}";

    private static string Words(TimeSpan age) => age.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min");

    private sealed record Assignment(string Scope, string Principal, string Role, DateTimeOffset Since)
    {
        public static Assignment Of(JsonObject? resource, DateTimeOffset? writtenAt) => new(
            BodyPath.Get(resource, "properties.scope")?.ToString() ?? "",
            BodyPath.Get(resource, "properties.principalId")?.ToString() ?? "",
            ResourceId.Name(BodyPath.Get(resource, "properties.roleDefinitionId")?.ToString() ?? ""),
            writtenAt ?? (DateTimeOffset.TryParse(
                BodyPath.Get(resource, "properties.createdOn")?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created) ? created : default));
    }
}

/// <summary>What becomes of a refusal.</summary>
/// <param name="Cause">Why it is expected to pass; null where it is not.</param>
/// <param name="Words">What is added to Azure's words where it is final; empty for nothing.</param>
internal sealed record Explanation(TransientCause? Cause, string Words)
{
    public static Explanation None { get; } = new(null, "");

    /// <summary>What others must do before it can succeed; null where that is not the matter.</summary>
    public string? Waits { get; init; }

    /// <summary>The role is there, and had the time to become effective.</summary>
    public bool IsInEffect { get; init; }
}
