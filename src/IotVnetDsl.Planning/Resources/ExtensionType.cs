using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A type whose resources stand on any other resource, its scope.</summary>
public abstract class ExtensionType : ArmResourceType, IIdentified
{
    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    /// <summary>Azure lists them on the resource that they stand on, and not for a group.</summary>
    public virtual bool IsListedByScope => false;

    /// <summary>Of what is listed by scope: whether resources of a type have them.</summary>
    public virtual bool StandsOn(ArmResourceType type) => false;

    internal const string Scope = "Scope";

    public abstract string IdOf(GraphNode node, MappingContext context);

    internal override void Read(BodySource body, RecordDraft draft)
    {
        draft[Scope] = body.Names.Reference(ScopeOf(body.Id));
        base.Read(body, draft);
    }

    /// <summary>Id of the scope, from the id of what stands on it.</summary>
    public string ScopeOf(string id) => id[..id.LastIndexOf($"/providers/{ArmType}/", StringComparison.OrdinalIgnoreCase)];

    internal static string ScopeId(GraphNode node, MappingContext context) => node.Value[Scope] is ReferenceValue scope
        ? context.IdOf(scope, node)
        : throw new MappingException($"'{node.Path}' states no scope", node.Path);

    /// <summary>Logical path of the scope: a resource, or a child of it.</summary>
    internal static string PathOfScope(GraphNode node, MappingContext context)
    {
        var scope = (ReferenceValue)node.Value[Scope];
        var target = context.Resolve(scope, node).Path;
        return scope.Child is null ? target : LogicalPath.Child(target, scope.Child, scope.Key.ToString()!);
    }
}
