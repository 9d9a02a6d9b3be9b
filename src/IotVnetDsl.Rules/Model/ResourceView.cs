using System.Runtime.CompilerServices;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A resource, through the names of its type's members (see <see cref="PartView"/>). What is read is noted.</summary>
public abstract class ResourceView(TopologyModel model, GraphNode node)
{
    public TopologyModel Model { get; } = model;

    public string Path => node.Path;

    /// <summary>Simple name of the library's record.</summary>
    public string Type => node.Type;

    /// <summary>The Azure name.</summary>
    public TextProperty Name => new(Member());

    /// <summary>Made and kept by others?</summary>
    public FlagProperty Existing => new(Member());

    /// <summary>Declared by an expansion, not by the code itself.</summary>
    public bool IsExpanded => node.IsExpanded;

    /// <summary>Paths of the declarations that it was expanded from.</summary>
    public EquatableArray<string> Origins => node.Origins;

    /// <summary>Where it lives: stated by itself, its modules or the topology.</summary>
    public GraphScope Placement
    {
        get
        {
            Model.Reads.Note(new GraphRead(Type, Path, GraphRead.Scope));
            return node.Scope;
        }
    }

    /// <summary>Where the code states the region of <see cref="Placement"/>, null where nothing does.</summary>
    public PropertyPlace? RegionPlace
    {
        get
        {
            Model.Reads.Note(new GraphRead(Type, Path, GraphRead.Scope));
            return node.RegionPlace;
        }
    }

    /// <summary>May others have put something there that the code does not state? Never answered with yes.</summary>
    public Answer MayHoldWhatOthersKeep => Existing.Is(true) == Answer.No ? Answer.No : Answer.CannotSay;

    /// <summary>The members that the code states, whatever they are.</summary>
    public IEnumerable<Property> Stated
    {
        get
        {
            Model.Reads.Note(new GraphRead(Type, Path, GraphRead.Stated));
            return node.Value.Members.Keys.Select(member => Member(member));
        }
    }

    /// <summary>The references that the code states at any depth, each with the record that it is a part of; null for the resource itself.</summary>
    internal IEnumerable<(ReferenceProperty Reference, WrittenRecord? Of)> References
    {
        get
        {
            // Most resources refer to nothing: a look at all that they state would be in vain.
            var members = Stated.ToArray();
            return Mentions.Of(node).AreNone ? []
                : members.SelectMany(In).Select(reference => (reference, (WrittenRecord?)null))
                    .Concat(members.SelectMany(member => member.Records).SelectMany(record => record.Stated.SelectMany(In).Select(reference => (reference, (WrittenRecord?)record))));
        }
    }

    /// <summary>The resource and the records inside it, each by its type: for rules that read members by tables of facts.</summary>
    internal IEnumerable<(string Type, Func<string, Property> Named)> WithParts =>
        Stated.SelectMany(member => member.Records).Select(part => (part.Type, (Func<string, Property>)part.Named)).Prepend((Type, Named));

    /// <summary>All tags that it gets: what the modules and the topology around state stands here as its own.</summary>
    internal Property AllTags
    {
        get
        {
            Model.Reads.Note(new GraphRead(Type, Path, GraphRead.Tags));
            return Property.Of(this, GraphMember.Tags, node.Tags);
        }
    }

    /// <summary>The tags that the topology and the modules around state, from the outside in, and where.</summary>
    internal IEnumerable<(Property Tags, PropertyPlace Place)> TagsAround
    {
        get
        {
            Model.Reads.Note(new GraphRead(Type, Path, GraphRead.Tags));
            return node.TagsAround.Select(level => (Property.Of(this, GraphMember.Tags, level.Tags), level.Place));
        }
    }

    public override string ToString() => Path;

    /// <summary>A member by a name that data gives: a table of facts, a reference. Code uses the views' properties.</summary>
    internal Property Named(string member) => Member(member);

    private static IEnumerable<ReferenceProperty> In(Property member) => member.Value switch
    {
        ReferenceValue => [new(member)],
        SequenceValue => member.Items.Where(item => item.Value is ReferenceValue).Select(item => new ReferenceProperty(item)),
        _ => [],
    };

    protected Property Member([CallerMemberName] string name = "")
    {
        Model.Reads.Note(new GraphRead(Type, Path, name));
        Model.Reads.Note(new GraphRead(Type, Path, GraphRead.Existing));
        return Property.Of(this, name, node[name]);
    }
}
