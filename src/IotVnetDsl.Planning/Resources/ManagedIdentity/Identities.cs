using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Planning.Resources.ManagedIdentity;

/// <summary>The managed identities of a resource, which every provider keeps in the same place of its bodies.</summary>
internal static class Identities
{
    public const string KindPath = "identity.type";

    public const string UserAssignedPath = "identity.userAssignedIdentities";

    private const string None = "None";
    private const string SystemAssigned = "SystemAssigned";
    private const string UserAssigned = "UserAssigned";
    private const string SystemMember = "System";
    private const string Member = "Identity";
    private const string UserMember = "UserAssignedIdentities";

    private static readonly Part Identity = new(Member, "Identity") { IsIn = body => body["identity"] is not null };

    public static ImmutableArray<string> ReadOnly =>
        ["identity.principalId", "identity.tenantId", "identity.userAssignedIdentities.*.principalId", "identity.userAssignedIdentities.*.clientId"];

    /// <param name="separator">What the provider has between the two kinds.</param>
    public static ImmutableArray<ModelledProperty> Properties(string separator) =>
    [
        new("identity", KindPath)
        {
            Mapping = Mapping.Of(
                resource => Identity.Of(resource) is { } identity ? Kinds(identity, separator) : null,
                (kinds, body, resource) =>
                {
                    if (Identity.Of(body, resource) is { } identity && KindsIn(kinds.ToString()).Contains(SystemAssigned, StringComparer.OrdinalIgnoreCase))
                        identity[SystemMember] = new ScalarValue(true);
                }),
            Comparison = Comparison.Words,
            WhenMissing = None,
            Text = type => KindsIn(type.ToString()) switch
            {
                [] => "none",
                [SystemAssigned] => "system-assigned",
                [_] => "user-assigned",
                _ => "system-assigned and user-assigned",
            },
        },
        new("user-assigned identities", UserAssignedPath)
        {
            Mapping = Mapping.Of(
                resource => Identity.Of(resource) is { } identity && identity.References(UserMember).Any() ? Map(identity) : null,
                (identities, body, resource) =>
                {
                    if (identities is JsonObject { Count: > 0 } map && Identity.Of(body, resource) is { } identity)
                        identity[UserMember] = new SequenceValue([.. map.Select(user => body.Names.Reference(user.Key, UserAssignedIdentities.Principal))], IsOpen: false);
                }),
            Comparison = Comparison.Keys,
            NoneWith = KindPath,
            Text = identities => Words.NamesOfIds(identities.AsObject().Select(identity => identity.Key)),
        },
    ];

    /// <summary>The kinds of both states; null where the desired one has them all.</summary>
    public static string? Both(string? actual, string? desired)
    {
        var kinds = KindsIn(desired);
        var lost = KindsIn(actual).Except(kinds, StringComparer.OrdinalIgnoreCase).ToArray();
        return lost.Length == 0 ? null : string.Join(", ", kinds.Concat(lost).Order(StringComparer.Ordinal));
    }

    /// <summary>The kinds without the one of identities that are attached; null where there is none.</summary>
    public static string? WithoutUserAssigned(string? kind) => KindsIn(kind) switch
    {
        [] => null,
        var kinds => kinds.Contains(SystemAssigned, StringComparer.OrdinalIgnoreCase) ? SystemAssigned : None,
    };

    /// <summary>Whether something of a resource goes by an identity that is attached to it: an endpoint, an upload, a key.</summary>
    public static bool IsUsed(JsonObject body, string id) => body.Any(member => member.Key is not "identity" && member.Value?.ToJsonString().Contains(id, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The identities without those that go; null where none does.</summary>
    public static JsonObject? WithoutRemovals(JsonNode? identities) => identities is JsonObject map && map.Any(identity => identity.Value is null)
        ? new(map.Where(identity => identity.Value is not null).Select(identity => KeyValuePair.Create(identity.Key, identity.Value?.DeepClone())))
        : identities is null ? [] : null;

    /// <summary>Paths of the roles of a resource's own identity and of those that it uses.</summary>
    public static IEnumerable<string> RolesOf(GraphNode resource, MappingContext context)
    {
        var used = (resource.Value[Member] as RecordValue)?[UserMember] is SequenceValue identities
            ? identities.Items.OfType<ReferenceValue>().Select(identity => identity.Path).OfType<string>()
            : [];
        return used.Prepend(resource.Path).Distinct(StringComparer.Ordinal).SelectMany(context.RolesOfPrincipal).Order(StringComparer.Ordinal);
    }

    /// <summary>Whether a role's scope is, or holds, what has an id.</summary>
    public static bool Covers(GraphNode role, string id, MappingContext context)
    {
        var scope = ExtensionType.ScopeId(role, context);
        return ResourceId.Same(scope, id) || ResourceId.IsBelow(id, scope);
    }

    /// <summary>Whether a role that a resource's own identity needs is in no code: its owner gives it, to an identity that must be there.</summary>
    public static bool AwaitsOthers(GraphNode resource, IEnumerable<NeededRole> needed, MappingContext context)
    {
        var id = context.IdOf(resource);
        var roles = RolesOf(resource, context).Select(role => context.Graph.Find(role)!).Where(role => !role.IsExisting).ToArray();
        return needed.Any(need => ResourceId.Same(need.Identity, id) && !roles.Any(role => Covers(role, need.Scope, context)));
    }

    /// <summary>A need as the code says that others meet it: then it is that role which is asked for, and no other beside it.</summary>
    public static NeededRole AsDeclared(NeededRole need, GraphNode resource, MappingContext context)
    {
        var declared = RolesOf(resource, context).Select(role => context.Graph.Find(role)!).FirstOrDefault(role => role.IsExisting && Covers(role, need.Scope, context)
            && Assignment(role).Principal.Identity.Known is { } principal && ResourceId.Same(context.IdOf(principal with { Output = null }, role), need.Identity));
        if (declared is null)
            return need;
        var id = Assignment(declared).Role.Id.Known;
        return need with { Scope = ExtensionType.ScopeId(declared, context), Roles = [.. need.Roles.OrderBy(role => role == id ? 0 : 1)] };

        RoleAssignmentView Assignment(GraphNode role) => (RoleAssignmentView)context.Topology.Find(role.Path)!;
    }

    private static string[] KindsIn(string? type) =>
        [.. (type ?? None).Split(',', StringSplitOptions.TrimEntries).Where(kind => !kind.Equals(None, StringComparison.OrdinalIgnoreCase))];

    private static string Kinds(Source identity, string separator) => (identity.Flag(SystemMember) == true, identity.References(UserMember).Any()) switch
    {
        (true, true) => $"{SystemAssigned}{separator}{UserAssigned}",
        (true, false) => SystemAssigned,
        (false, true) => UserAssigned,
        _ => None,
    };

    private static JsonObject Map(Source identity) => new(identity.References(UserMember)
        .Select(reference => KeyValuePair.Create(identity.Id(reference with { Output = null }), (JsonNode?)new JsonObject())));
}
