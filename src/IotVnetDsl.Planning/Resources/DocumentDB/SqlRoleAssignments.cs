using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.DocumentDB;

/// <summary>
/// Role assignments that a Cosmos DB account keeps itself, of roles for its data. The scope, an account or a database, stands in the body in words of the account's own.
/// </summary>
internal sealed class SqlRoleAssignments : NodeChildType
{
    public const string TypeName = "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments";

    private const string Assignments = "sqlRoleAssignments";
    private const string Definitions = "sqlRoleDefinitions";
    private const string ScopePath = "properties.scope";

    private static readonly Immutability Fixed = new("Azure cannot change a role assignment", Replaces: true, NeedsConsent: false);

    public override string GraphType => "RoleAssignment";

    public override string ArmType => TypeName;

    public override string ApiVersion => "2024-05-15";

    public override string Theme => "roles";

    public override Tier Tier => Tier.Access;

    public override string ParentMember => RoleAssignments.Scope;

    public override string Segment => Assignments;

    public override string ParentType => DatabaseAccounts.TypeName;

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public override ImmutableArray<string> ReadOnly => ["properties.createdOn", "properties.updatedOn", "properties.createdBy", "properties.updatedBy"];

    internal override bool IsNamed => false;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("role", "properties.roleDefinitionId")
        {
            Mapping = Mapping.Of(
                role => $"{AccountId(role.Node, role.Context)}/{Definitions}/{RoleAssignments.RoleId(role.Record)}",
                (definition, _, role) => RoleAssignments.ReadRole(definition, role)),
            Comparison = Comparison.LastSegment,
            Immutable = Fixed,
            Text = definition => RoleAssignments.NameOf(ResourceId.Name(definition.ToString())),
            IsDetail = true,
        },
        new("principal", "properties.principalId") { Mapping = RoleAssignments.PrincipalMapping, Comparison = Comparison.IgnoreCase, Immutable = Fixed },
        new("scope", ScopePath)
        {
            Mapping = Mapping.Follows(role => InWords(role.Id(RoleAssignments.Scope)!)),
            Comparison = Comparison.IgnoreCase,
            Immutable = Fixed,
            IsDetail = true,
        },
    ];

    public override bool Maps(GraphNode node) => IsOfData(RoleAssignments.RoleId(node.Value));

    /// <summary>Whether a role is one that an account keeps itself.</summary>
    public static bool IsOfData(string role) => BuiltInRoles.Find(role)?.Service == "CosmosAccount";

    /// <summary>Id of the account that something is, or stands in.</summary>
    public static string AccountOf(string id)
    {
        var at = id.IndexOf($"/{SqlDatabases.Collection}/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? id : id[..at];
    }

    /// <summary>Id of what an assignment is given on, from the account's words.</summary>
    public static string ScopeIn(JsonObject? body) => OfWords(BodyPath.Get(body, ScopePath)?.ToString() ?? "");

    /// <summary>Role and scope, for people.</summary>
    public static string Describe(ActualResource assignment) =>
        $"{RoleAssignments.NameOf(ResourceId.Name(BodyPath.Get(assignment.Body, "properties.roleDefinitionId")?.ToString() ?? ""))} on {ResourceId.Name(ScopeIn(assignment.Body))}";

    public override string IdOf(GraphNode node, MappingContext context) =>
        $"{AccountId(node, context)}/{Assignments}/{DeterministicGuid.Of(RoleAssignments.ScopeId(node, context), RoleAssignments.WhoIs(node, context), RoleAssignments.RoleId(node.Value))}";

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        foreach (var resource in base.Map(node, context))
            yield return resource with { Name = $"{RoleAssignments.NameOf(RoleAssignments.RoleId(node.Value))} on {RoleAssignments.PathOfScope(node, context)}" };
    }

    public override ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual)
    {
        // Two principals that are not known yet look alike: then the name tells.
        if (Markers.OutputOf(BodyPath.Get(body, "properties.principalId")) is not null)
            return base.Match(desired, body, actual);
        return actual.ByKey(this, assignment => Triple(assignment.Id, assignment.Body))[Triple(desired.Id, body)].FirstOrDefault() ?? base.Match(desired, body, actual);
    }

    internal override void Read(BodySource body, RecordDraft draft)
    {
        BodyReader.Read([.. Properties], body, draft);
        draft[RoleAssignments.Scope] = body.Text(ScopePath) is { } scope
            ? body.Names.Reference(OfWords(scope))
            : body.Names.Reference(((IChildType)this).ParentOf(body.Id));
    }

    private static string AccountId(GraphNode node, MappingContext context)
    {
        var account = AccountOf(RoleAssignments.ScopeId(node, context));
        return ResourceId.TypeOf(account).Equals(DatabaseAccounts.TypeName, StringComparison.OrdinalIgnoreCase)
            ? account
            : throw new MappingException($"'{node.Path}': roles for data of Cosmos DB are given on an account or a database of it, and on nothing else", node.Path);
    }

    // An account writes /dbs/ where its resources are under /sqlDatabases/.
    private static string InWords(string id) => id.Replace($"/{SqlDatabases.Collection}/", "/dbs/", StringComparison.OrdinalIgnoreCase);

    private static string OfWords(string words) => words.Replace("/dbs/", $"/{SqlDatabases.Collection}/", StringComparison.OrdinalIgnoreCase);

    private static string Triple(string id, JsonObject body) =>
        $"{AccountOf(id)} {BodyPath.Get(body, ScopePath)} {BodyPath.Get(body, "properties.principalId")} {ResourceId.Name(BodyPath.Get(body, "properties.roleDefinitionId")!.ToString())}".ToUpperInvariant();
}
