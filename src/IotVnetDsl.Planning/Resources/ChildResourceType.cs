using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A type whose resources are declared inside another: items of a collection of it.</summary>
public abstract class ChildResourceType : ArmResourceType, IPartOfRecord
{
    /// <summary>The member of the graph's record that holds them (<c>Containers</c>).</summary>
    public abstract string Member { get; }

    /// <summary>Simple name of the record of an item (<c>BlobContainer</c>).</summary>
    public abstract string ItemType { get; }

    /// <summary>What stands between the parent's id and the name (<c>blobServices/default/containers</c>).</summary>
    public abstract string Segment { get; }

    /// <summary>ARM type of the parent.</summary>
    public abstract string ParentType { get; }

    /// <summary>Where they stand in the parent's own body, so that reading the parent has read them; null = they are listed.</summary>
    public virtual string? EmbeddedIn => null;

    /// <summary>Names of items that Azure makes itself and that are never surplus.</summary>
    public virtual ImmutableArray<string> BuiltIn => [];

    public override bool IsTaggable => false;

    public override bool HasLocation => false;

    public string IdOf(string parentId, string name) => $"{parentId}/{Segment}/{name}";

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context) =>
        from parent in Parents(node, context)
        from item in parent.Source.Parts(Member) ?? []
        let name = item.Text(Codec.Name)
        select Complete(
            Desire(node, item.Record, context, IdOf(parent.Id, name), LogicalPath.Child(parent.Path, Member, name)) with { Parent = parent.Path },
            item);

    public override IEnumerable<DesiredCollection> Collections(GraphNode node, MappingContext context) =>
        from parent in Parents(node, context)
        where parent.Source.Has(Member)
        select new DesiredCollection(this, parent.Id, LogicalPath.Part(parent.Path, Member));

    internal override void Read(BodySource body, RecordDraft draft) => BodyReader.Read([.. Properties.Where(property => property.ArmPath != "tags")], body, draft);

    /// <summary>A new item of the parent's collection.</summary>
    public RecordDraft PlaceIn(RecordDraft parent, string name)
    {
        var item = new RecordDraft(ItemType) { [Codec.Name] = new ScalarValue(name) };
        parent.Add(Member, [item]);
        return item;
    }

    public void Close(RecordDraft parent, bool isRead) => parent.Add(Member, [], isOpen: !isRead);

    /// <summary>What holds the items: the node itself, or children of it that are declared inside it too.</summary>
    protected virtual IEnumerable<ParentOfItems> Parents(GraphNode node, MappingContext context) =>
        [new(node.Path, context.IdOf(node), new Source(node, node.Value, context, new HashSet<string>()))];

    protected virtual DesiredResource Complete(DesiredResource resource, Source item) => resource;

    /// <summary>The items of a collection of the node, as parents of items of this type.</summary>
    protected static IEnumerable<ParentOfItems> ParentsIn(GraphNode node, MappingContext context, string member, string segment)
    {
        var source = new Source(node, node.Value, context, new HashSet<string>());
        return from item in source.Parts(member) ?? []
               let name = item.Text(Codec.Name)
               select new ParentOfItems(LogicalPath.Child(node.Path, member, name), $"{context.IdOf(node)}/{segment}/{name}", item);
    }

    /// <summary>Names as JSON have no body of their own: a resource of nothing but its name.</summary>
    protected static ImmutableArray<ModelledProperty> NameOnly => [];

    protected readonly record struct ParentOfItems(string Path, string Id, Source Source);
}
