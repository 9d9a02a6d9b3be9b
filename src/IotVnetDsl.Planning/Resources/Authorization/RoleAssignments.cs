using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Authorization;

/// <summary>
/// Role assignments. Their name is a GUID made from scope, principal and role as the code names them, so that it is known before the
/// principal is; one that exists under another name is the same when the three are.
/// </summary>
internal sealed class RoleAssignments : ExtensionType
{
    private const string RoleMember = "Role";
    private const string RoleIdMember = "Id";
    private const string PrincipalMember = "Principal";

    private const string Mark = "properties.description";

    private static readonly Immutability Fixed = new("Azure cannot change a role assignment", Replaces: true, NeedsConsent: false);

    public override string GraphType => "RoleAssignment";

    public override string ArmType => "Microsoft.Authorization/roleAssignments";

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
            Mapping = Mapping.Of(
                role => RoleDefinition(role),
                (definition, _, role) => role[RoleMember] = new RecordValue(RoleMember, RecordKind.Plain, RecordValue.NoMembers).With(
                    RoleIdMember, new ScalarValue(ResourceId.Name(definition.ToString())))),
            Comparison = Comparison.LastSegment,
            Immutable = Fixed,
            Text = definition => NameOf(ResourceId.Name(definition.ToString())),
            IsDetail = true,
        },
        new("principal", "properties.principalId")
        {
            Mapping = Mapping.Of(
                role => role.Reference(PrincipalMember) is { } principal ? role.Output(principal) : null,
                (principal, body, role) => role[PrincipalMember] = body.Names.Principal(principal)),
            Comparison = Comparison.IgnoreCase,
            Immutable = Fixed,
        },
        // Skips the directory look-up that refuses identities which are seconds old.
        new("principal type", "properties.principalType") { Mapping = Mapping.Fixed("ServicePrincipal"), Comparison = Comparison.Any, IsDetail = true },
        new("description", Mark)
        {
            Mapping = Mapping.Follows(role => Ownership(role.Context.Owner)),
            Comparison = Comparison.Marked,
            IsDetail = true,
        },
    ];

    public override string IdOf(GraphNode node, MappingContext context)
    {
        var scope = ScopeId(node, context);
        var principal = node.Value[PrincipalMember] is ReferenceValue reference
            ? context.IdOf(reference with { Output = null }, node)
            : throw new MappingException($"'{node.Path}' states no principal", node.Path);
        return $"{scope}/providers/{ArmType}/{DeterministicGuid.Of(scope, principal, RoleId(node.Value))}";
    }

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        var scope = ScopePath(node, context);
        yield return Desire(node, node.Value, context, IdOf(node, context)) with
        {
            Parent = scope,
            Name = $"{NameOf(RoleId(node.Value))} on {scope}",
        };
    }

    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual)
    {
        // Two principals that are not known yet look alike: then the name tells.
        if (Markers.OutputOf(BodyPath.Get(body, "properties.principalId")) is not null)
            return base.Match(desired, body, actual);
        var wanted = Triple(desired.Id, body);
        return actual.OfType(this).FirstOrDefault(assignment => Triple(assignment.Id, assignment.Body) == wanted) ?? base.Match(desired, body, actual);
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
        $"{NameOf(ResourceId.Name(BodyPath.Get(assignment.Body, "properties.roleDefinitionId")?.ToString() ?? ""))} on {ResourceId.Name(ScopeOf(assignment.Id))}";

    // A custom role has no name that is known here.
    private static string NameOf(string role) => BuiltInRoles.Find(role)?.Name ?? role;

    private static string Ownership(string owner) => $"{ResourceTags.Owner}={owner}";

    private static string RoleId(RecordValue role) => role[RoleMember] is RecordValue definition ? definition[RoleIdMember].ToString()! : "";

    private static string RoleDefinition(Source role) =>
        $"/subscriptions/{ResourceId.SubscriptionOf(ScopeId(role.Node, role.Context))}/providers/Microsoft.Authorization/roleDefinitions/{RoleId(role.Record)}";

    private (string Scope, string Principal, string Role) Triple(string id, JsonObject body) => (
        ScopeOf(id).ToUpperInvariant(),
        Markers.OutputOf(BodyPath.Get(body, "properties.principalId")) is null
            ? BodyPath.Get(body, "properties.principalId")!.ToString().ToUpperInvariant()
            : "",
        ResourceId.Name(BodyPath.Get(body, "properties.roleDefinitionId")!.ToString()).ToUpperInvariant());
}
