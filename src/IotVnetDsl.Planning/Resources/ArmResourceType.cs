using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A type of ARM: what we model of it, how it is read and written, and which part of the graph becomes one.</summary>
public abstract class ArmResourceType : GraphMapping
{
    // Types are shared by all plans of a process: a default array, unlike a null of a struct, is replaced in one piece.
    private ImmutableArray<ModelledProperty> _all;

    /// <summary>Namespace and types (<c>Microsoft.Devices/IotHubs</c>).</summary>
    public abstract string ArmType { get; }

    /// <summary>The pinned version, see docs on Azure's facts: sent with every call.</summary>
    public abstract string ApiVersion { get; }

    /// <summary>What it is to people, in the plural, for the headings of a plan.</summary>
    public abstract string Theme { get; }

    /// <summary>Where it stands in a deployment; lower is created first and deleted last.</summary>
    public abstract Tier Tier { get; }

    public virtual bool IsTaggable => true;

    public virtual bool HasLocation => true;

    /// <summary>Of what is inside another resource: whether Azure deletes it with that one, or refuses to delete that one before.</summary>
    public virtual bool GoesWithParent => !IsTaggable;

    /// <summary>Whether Azure makes it with its parent, so that its first write is a change.</summary>
    public virtual bool ComesWithParent => false;

    /// <summary>Whether Azure Resource Manager deletes it by itself, and not only with what it is in.</summary>
    public virtual bool IsDeletable => !ComesWithParent;

    /// <summary>Whether the service obeys <c>If-None-Match: *</c>, and <c>If-Match</c> when it deletes (Azure's REST reference, checked November 2026).</summary>
    public virtual bool ObeysConditions => false;

    /// <summary>How an existing resource is written.</summary>
    public virtual WriteMode UpdateMode => WriteMode.Overlay;

    /// <summary>What only Azure sets, besides what is so everywhere; <c>*</c> stands for any member or item.</summary>
    public virtual ImmutableArray<string> ReadOnly => [];

    /// <summary>Objects that Azure takes as a whole: what changes in one is sent with the rest of it.</summary>
    public virtual ImmutableArray<string> WrittenWhole => [];

    /// <summary>Location, tags, and what other types add included.</summary>
    public ImmutableArray<ModelledProperty> Properties => _all.IsDefault ? _all = [.. Location(), .. Modelled, .. AddedProperties.Of(ArmType), .. Tags()] : _all;

    /// <summary>What is billed by the hour from its creation on, used or not (<c>private endpoints</c>); null = nothing is.</summary>
    public virtual string? BilledByTheHour(JsonObject body) => null;

    /// <summary>Last part of the type, as plans show it.</summary>
    public string ShortName => ResourceId.Name(ArmType);

    protected abstract ImmutableArray<ModelledProperty> Modelled { get; }

    /// <summary>In no region: Azure wants <c>global</c> said.</summary>
    protected virtual bool IsGlobal => false;

    /// <summary>Why a resource cannot move to another region.</summary>
    protected virtual Immutability LocationIsFixed => new("Azure moves no resource to another region", Replaces: false);

    /// <summary>Ids of what a write to the resource locks: Azure refuses two writes at a time there.</summary>
    public virtual ImmutableArray<string> Locked(string id, JsonObject body) => this is IChildType child ? [child.ParentOf(id)] : [id];

    /// <summary>What only one resource can hold at a time: the next holder is made after the last one is deleted. Null = nothing.</summary>
    public virtual string? Slot(string id, JsonObject body) => null;

    /// <summary>The actual resource that is the desired one.</summary>
    public virtual ActualResource? Match(DesiredResource desired, JsonObject body, ActualState actual) => actual.Find(desired.Id);

    /// <summary>It can carry the mark of ownership itself; what cannot belongs to whom its parent belongs to.</summary>
    public virtual bool IsMarked => IsTaggable;

    /// <summary>ARM path of the property that holds the mark.</summary>
    public virtual string MarkPath => "tags";

    /// <summary>Whose the actual resource says it is; null = nobody's.</summary>
    public virtual string? OwnerOf(JsonObject body) => ResourceTags.OwnerOf(body);

    /// <summary>False of what Azure itself makes, changes and takes away: nobody declares it.</summary>
    internal virtual bool IsByPeople(JsonObject body) => true;

    /// <summary>True where the actual resource says itself that it is the topology's.</summary>
    public bool IsOwned(ActualResource resource, string owner) => string.Equals(OwnerOf(resource.Body), owner, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What the first of two writes sends of a property, so that what is there goes on working until the second; null where the first may
    /// send the property as it is to be.
    /// </summary>
    public virtual JsonNode? Widened(string armPath, JsonObject actual, JsonNode? desired) => null;

    /// <summary>Query of a write that is to make Azure do its part again; null = none.</summary>
    public virtual string? RepairQuery => null;

    /// <summary>What Azure says of a resource that keeps it from doing its work, however right all is that the code sets.</summary>
    internal virtual IEnumerable<Difference> Damage(ActualResource existing, ActualState actual, DesiredTopology desired) => [];

    /// <summary>What it makes known once it exists, by the name that references give it; null while its body does not say it.</summary>
    internal virtual JsonNode? Output(JsonObject body, string output) => BodyPath.Get(body, output) is JsonValue value && value.ToString().Length > 0 ? value : null;

    /// <summary>The list of references to what says some of these outputs in its place, once it is expanded; null where none does.</summary>
    internal virtual (string ArmPath, string ApiVersion)? Expandable => null;

    /// <summary>An output in the language of templates, below what <c>reference</c> answers in full.</summary>
    internal virtual string OutputInTemplate(string output) => output;

    /// <summary>What is sent again because of what is written around it; null where nothing is.</summary>
    /// <param name="existing">As it is.</param>
    /// <param name="isMade">Whether the plan makes the resource with an id, or makes it anew.</param>
    /// <param name="isChanged">Whether it changes a property of the resource with an id.</param>
    internal virtual Difference? Again(ActualResource existing, Func<string, bool> isMade, Func<string, string, bool> isChanged) => null;

    /// <summary>Why Azure would refuse a change, however right all is that the code sets.</summary>
    internal virtual IEnumerable<string> Refusals(ActualResource existing, JsonObject body, ImmutableArray<Difference> differences, Func<string, bool> isDeclared) => [];

    /// <summary>Why Azure would refuse to make it; null where nothing that was read is in the way.</summary>
    internal virtual string? Obstacle(string id, JsonObject body, ActualState actual, Func<string, bool> isDeclared) => null;

    /// <summary>The list in an answer of what surely uses it; null where Azure shows none.</summary>
    internal virtual string? Users => null;

    /// <summary>Ids of what surely uses it.</summary>
    internal virtual IEnumerable<string> UsersOf(JsonObject body) => Users is { } list ? (BodyPath.Get(body, list) as JsonArray ?? []).Select(user => user?["id"]?.ToString()).OfType<string>() : [];

    /// <summary>Properties that Azure shows in another resource as well, by that one's id: who writes one writes both.</summary>
    internal virtual IEnumerable<(string Id, string ArmPath)> SaidAlsoBy(string id) => [];

    /// <summary>Items of its lists that name others which the body does not have: Azure refuses such a body.</summary>
    public virtual IEnumerable<LooseEnd> LooseEnds(JsonObject body) => [];

    /// <summary>False where the name in Azure is nobody's choice, and the graph's record has none.</summary>
    internal virtual bool IsNamed => true;

    /// <summary>Members of the graph's record that are the code's alone: nothing in Azure says them.</summary>
    internal virtual ImmutableArray<string> OnlyInCode => [];

    /// <summary>Reads a body back into the record that <see cref="GraphMapping.Map"/> makes one of.</summary>
    internal virtual void Read(BodySource body, RecordDraft draft) => BodyReader.Read(Properties, body, draft);

    protected DesiredResource Desire(GraphNode node, RecordValue record, MappingContext context, string id) => Desire(node, record, context, id, node.Path);

    protected DesiredResource Desire(GraphNode node, RecordValue record, MappingContext context, string id, string path)
    {
        var body = new JsonObject();
        var references = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var noted = new SortedSet<string>(StringComparer.Ordinal);
        var source = new Source(node, record, context, noted);
        foreach (var property in Properties)
        {
            if (BodyBuilder.Value(property, source) is { } value)
                BodyPath.Set(body, property.ArmPath, value);
            if (noted.Count > 0)
                references[property.ArmPath] = [.. noted];
            noted.Clear();
        }

        return new DesiredResource
        {
            Path = path,
            Declaration = node.IsExpanded ? node.Origins[0] : node.Path,
            Type = this,
            Id = id,
            Name = ResourceId.Name(id),
            Body = body,
            References = references.ToImmutable(),
            IsExisting = path == node.Path && node.IsExisting,
        };
    }

    private IEnumerable<ModelledProperty> Location()
    {
        if (HasLocation)
        {
            yield return new("region", "location")
            {
                Mapping = Mapping.Follows(source => IsGlobal ? "global" : MappingContext.Region(source.Node) is { } region ? JsonValue.Create(region) : null),
                Comparison = Comparison.Region,
                Immutable = LocationIsFixed,
                IsDetail = IsGlobal,
            };
        }
    }

    private IEnumerable<ModelledProperty> Tags()
    {
        if (IsTaggable)
            yield return new("tags", "tags") { Mapping = ResourceTags.Mapping, Comparison = Comparison.Members, Text = ResourceTags.Text };
    }
}

/// <summary>An item that names another one which is not there.</summary>
/// <param name="List">ARM path of its list.</param>
/// <param name="Key">What tells it apart in its list.</param>
/// <param name="Missing">What it names.</param>
public sealed record LooseEnd(string List, string Key, string Missing);

/// <summary>Order of creation, and in reverse of deletion.</summary>
public enum Tier
{
    Group,
    Network,
    Subnet,
    Zone,
    Identity,
    Target,
    TargetChild,
    Hub,
    HubChild,
    PrivateEndpoint,
    ZoneGroup,
    Link,
    Access,
    Lock,
}
