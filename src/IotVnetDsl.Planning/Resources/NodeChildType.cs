using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A type that lives inside another resource but is declared as a resource of its own that points to it.</summary>
public abstract class NodeChildType : ArmResourceType, IIdentified, IChildType
{
    /// <summary>The member that points to the parent (<c>Zone</c>).</summary>
    public abstract string ParentMember { get; }

    public abstract string Segment { get; }

    public abstract string ParentType { get; }

    public virtual string? EmbeddedIn => null;

    public virtual string IdOf(GraphNode node, MappingContext context) => $"{ParentId(node, context)}/{Segment}/{node.Name}";

    internal override void Read(BodySource body, RecordDraft draft)
    {
        draft[ParentMember] = body.Names.Reference(((IChildType)this).ParentOf(body.Id));
        base.Read(body, draft);
    }

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        yield return Desire(node, node.Value, context, IdOf(node, context)) with
        {
            Parent = context.Resolve(Parent(node), node).Path,
        };
    }

    private string ParentId(GraphNode node, MappingContext context) => context.IdOf(Parent(node), node);

    private ReferenceValue Parent(GraphNode node) =>
        node.Value[ParentMember] as ReferenceValue ?? throw new MappingException($"'{node.Path}' states no {ParentMember}", node.Path);
}

/// <summary>A type whose resources are inside others.</summary>
public interface IChildType
{
    /// <summary>ARM type of the parent.</summary>
    string ParentType { get; }

    /// <summary>What stands between the parent's id and the name.</summary>
    string Segment { get; }

    /// <summary>Where they stand in the parent's own body, so that reading the parent has read them; null = they are listed.</summary>
    string? EmbeddedIn { get; }

    /// <summary>Id of the parent.</summary>
    string ParentOf(string id) => id[..id.LastIndexOf($"/{Segment}/", StringComparison.OrdinalIgnoreCase)];
}

/// <summary>A type that is in the graph a part of the record of its parent.</summary>
public interface IPartOfRecord : IChildType
{
    /// <summary>The record that a resource of this type is read into; null where the DSL has none for it.</summary>
    RecordDraft? PlaceIn(RecordDraft parent, string name);

    /// <summary>Called once for each parent, after its parts: whether those that are there are all.</summary>
    void Close(RecordDraft parent, bool isRead);
}
