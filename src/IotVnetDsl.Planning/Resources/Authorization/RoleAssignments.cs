using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.DocumentDB;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Planning.Resources.Authorization;

/// <summary>
/// Role assignments. Their name is a GUID made from scope, principal and role as the code names them, so that it is known before the
/// principal is; one that exists under another name is the same when the three are.
/// </summary>
internal sealed class RoleAssignments : ExtensionType
{
    public const string TypeName = "Microsoft.Authorization/roleAssignments";

    private const string RoleMember = "Role";
    private const string RoleIdMember = "Id";
    private const string IdentityMember = "Identity";

    private static readonly Part Principals = new("Principal", "Principal");

    private const string ObjectId = "ObjectId";
    private const string Kind = "Kind";
    private const string Condition = "properties.condition";

    private const string Mark = "properties.description";

    private static readonly Immutability Fixed = new("Azure cannot change a role assignment", Replaces: true, NeedsConsent: false);

    public override string GraphType => "RoleAssignment";

    public override string ArmType => TypeName;

    public override string ApiVersion => "2022-04-01";

    public override string Theme => "roles";

    public override Tier Tier => Tier.Access;

    public override ImmutableArray<string> ReadOnly =>
        ["properties.scope", "properties.createdOn", "properties.updatedOn", "properties.createdBy", "properties.updatedBy"];

    internal override bool IsNamed => false;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("role", "properties.roleDefinitionId")
        {
            Mapping = Mapping.Of(role => RoleDefinition(role), (definition, _, role) => ReadRole(definition, role)),
            Comparison = Comparison.LastSegment,
            Immutable = Fixed,
            Text = definition => NameOf(ResourceId.Name(definition.ToString())),
            IsDetail = true,
        },
        new("principal", "properties.principalId")
        {
            Mapping = PrincipalMapping,
            Comparison = Comparison.IgnoreCase,
            Immutable = Fixed,
        },
        // Skips the directory look-up that refuses identities which are seconds old.
        new("principal type", "properties.principalType")
        {
            Mapping = Mapping.Follows(role => Principals.Of(role)?.Value(Kind) ?? "ServicePrincipal"),
            Comparison = Comparison.Any,
            IsDetail = true,
        },
        new("condition", Condition) { Mapping = new Member("Condition", Codec.Text), NoneWith = "properties.roleDefinitionId" },
        new("condition version", "properties.conditionVersion")
        {
            Mapping = Mapping.Follows(role => role.Has("Condition") ? "2.0" : null),
            NoneWith = "properties.roleDefinitionId",
            IsDetail = true,
        },
        new("description", Mark)
        {
            Mapping = Mapping.Follows(role => Ownership(role.Context.Owner)),
            Comparison = Comparison.Marked,
            IsDetail = true,
        },
    ];

    /// <summary>Who gets a role, in both directions.</summary>
    internal static Mapping PrincipalMapping { get; } = Mapping.Of(
        role => Principals.Of(role) is { } principal
            ? principal.Reference(IdentityMember) is { } identity ? role.Output(identity) : principal.Value(ObjectId)
            : null,
        ReadPrincipal);

    // Roles for the data of databases are kept by the account.
    public override bool Maps(GraphNode node) => !SqlRoleAssignments.IsOfData(RoleId(node.Value));

    public override string IdOf(GraphNode node, MappingContext context)
    {
        var scope = ScopeId(node, context);
        return $"{scope}/providers/{ArmType}/{DeterministicGuid.Of(scope, WhoIs(node, context), RoleId(node.Value))}";
    }

    /// <summary>Who gets the role, as far as that is known before anything is made.</summary>
    internal static string WhoIs(GraphNode node, MappingContext context)
    {
        var principal = node.Value[nameof(RoleAssignmentView.Principal)] as RecordValue;
        return principal?[IdentityMember] is ReferenceValue identity ? context.IdOf(identity with { Output = null }, node)
            : principal?[ObjectId] is ScalarValue known ? known.ToString()
            : throw new MappingException($"'{node.Path}' states no principal", node.Path);
    }

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        var id = IdOf(node, context);
        var isAboveGroups = ResourceId.GroupOf(id) is null;
        var scope = PathOfScope(node, context);
        yield return Desire(node, node.Value, context, id) with
        {
            Parent = isAboveGroups ? null : scope,
            Name = $"{NameOf(RoleId(node.Value))} on {(isAboveGroups ? "the subscription" : scope)}",
        };
    }

    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual)
    {
        // Two principals that are not known yet look alike: then the name tells.
        if (Markers.OutputOf(BodyPath.Get(body, "properties.principalId")) is not null)
            return base.Match(desired, body, actual);
        var same = actual.ByKey(this, assignment => Triple(ScopeOf(assignment.Id), assignment.Body));
        return same[Triple(ScopeOf(desired.Id), body)].FirstOrDefault() ?? base.Match(desired, body, actual)
            // What others give may be given further up: it holds here, too.
            ?? (desired.IsExisting ? ResourceId.SelfAndAbove(ScopeOf(desired.Id)).Select(above => same[Triple(above, body)].FirstOrDefault()).FirstOrDefault(found => found is not null) : null);
    }

    public override bool IsMarked => true;

    public override string MarkPath => Mark;

    // The mark is the last that a description says; an id may hold blanks.
    public override string? OwnerOf(JsonObject body)
    {
        var description = BodyPath.Get(body, Mark)?.ToString() ?? "";
        var at = description.LastIndexOf(Ownership(""), StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : description[(at + Ownership("").Length)..].Trim();
    }

    public static string Principal(ActualResource assignment) => BodyPath.Get(assignment.Body, "properties.principalId")?.ToString() ?? "";

    /// <summary>Role and scope, for people.</summary>
    public string Describe(ActualResource assignment) =>
        $"{NameOf(ResourceId.Name(BodyPath.Get(assignment.Body, "properties.roleDefinitionId")?.ToString() ?? ""))} on {(ResourceId.GroupOf(assignment.Id) is null && ScopeOf(assignment.Id).StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) ? "the subscription" : ResourceId.Name(ScopeOf(assignment.Id)))}";

    // A custom role has no name that is known here.
    internal static string NameOf(string role) => BuiltInRoles.Find(role)?.Name ?? role;

    private static string Ownership(string owner) => $"{ResourceTags.Owner}={owner}";

    internal static string RoleId(RecordValue role) => role[RoleMember] is RecordValue definition ? definition[RoleIdMember].ToString()! : "";

    internal static void ReadRole(JsonNode definition, RecordDraft role) => role[RoleMember] = new RecordValue(RoleMember, RecordKind.Plain, RecordValue.NoMembers)
        .With(RoleIdMember, new ScalarValue(ResourceId.Name(definition.ToString())));

    private static void ReadPrincipal(JsonNode principal, BodySource body, RecordDraft role)
    {
        var draft = Principals.Of(body, role)!;
        var identity = body.Names.Principal(principal);
        if (identity is not UnknownValue)
        {
            draft[IdentityMember] = identity;
        }
        else
        {
            draft[ObjectId] = Codec.Text.Read(principal);
            if (body["properties.principalType"] is { } kind)
                draft[Kind] = Codec.Choice("PrincipalKind", "ServicePrincipal", "Group", "User", "ForeignGroup").Read(kind);
        }
    }

    private static string RoleDefinition(Source role) =>
        $"/subscriptions/{ResourceId.SubscriptionOf(ScopeId(role.Node, role.Context))}/providers/Microsoft.Authorization/roleDefinitions/{RoleId(role.Record)}";

    // Scope, principal and role: none of them holds a blank. Above subscriptions there are management groups, which hold all that is read here.
    private static string Triple(string scope, JsonObject body) =>
        $"{(scope.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) ? scope : "/")} {BodyPath.Get(body, "properties.principalId")} {ResourceId.Name(BodyPath.Get(body, "properties.roleDefinitionId")!.ToString())}";
}
