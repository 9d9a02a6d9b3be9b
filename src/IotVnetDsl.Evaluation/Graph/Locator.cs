using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Store;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Graph;

/// <summary>
/// Finds where the code states what a logical path means: the narrowest assignment, argument, element or creation. What nothing states is
/// placed at the nearest value around it that something does; so is what another project states.
/// </summary>
/// <param name="interpreter">Of the compilation.</param>
/// <param name="store">What is kept of places; null where nothing is.</param>
/// <param name="topology">What the store knows the topology's variant by.</param>
/// <param name="make">Makes the topology.</param>
internal sealed class Locator(Interpreter interpreter, EvaluationStore? store, Checksum topology, Func<Instance?> make)
{
    // By reference: many places are asked for in the same few sequences.
    private readonly Dictionary<Sequence, (ILookup<string, Slot> ByKey, Reads Reads)> _items = [];
    private (Instance? Topology, Reads Reads)? _made;

    /// <summary>The place; none where not even the first step of the path leads anywhere.</summary>
    public Place Find(string path, string propertyPath) =>
        store is null ? Follow(path, propertyPath) : store.Locate(topology, path, propertyPath, () => Follow(path, propertyPath));

    private Place Follow(string path, string propertyPath)
    {
        var place = default(Place);
        if (Made() is not { } made)
            return place;
        var current = new Slot(made, default);
        foreach (var step in LogicalPath.Steps(path))
        {
            if (Follow(step, current) is not { } next)
                return place;
            place = PlaceOf(next).Or(place);
            current = next;
        }

        foreach (var step in LogicalPath.Steps(propertyPath, LogicalPath.MemberSeparator))
        {
            if (FollowMember(step.Member, current) is not { } member)
                return place;
            place = interpreter.Bodies.Here(member.Place).Or(place);
            current = member;
            if (step.Key is null)
                continue;
            if (FollowKey(step, member) is not { } item)
                return place;
            place = PlaceOf(item).Or(place);
            current = item;
        }

        return place;
    }

    // Each place depends on how the topology was made.
    private Instance? Made()
    {
        if (_made is { } known)
        {
            interpreter.Recorder?.Note(known.Reads);
            return known.Topology;
        }

        var recording = interpreter.Recorder?.Start();
        var made = make();
        _made = (made, recording is null ? Reads.None : interpreter.Recorder!.Stop(recording));
        return made;
    }

    private Place PlaceOf(Slot slot) => slot.Value is Instance
        ? interpreter.Bodies.Here(slot.Value.Place).Or(interpreter.Bodies.Here(slot.Place))
        : interpreter.Bodies.Here(slot.Place);

    private Slot? Follow(PathStep step, Slot from) => FollowMember(step.Member, from) is { } member
        ? step.Key is null ? member : FollowKey(step, member) ?? member
        : null;

    private Slot? FollowMember(string name, Slot from)
    {
        if (from.Value is not Instance instance || interpreter.Library.PropertyFor(instance.Type, name) is not { } property)
            return null;
        if (instance.Slots.TryGetValue(Storage.Of(Dispatch.Find(property, instance.Type)), out var slot))
            return slot.Value is Null ? null : slot;

        var value = Members.Read(interpreter, property, instance);
        return value is Null ? null : new Slot(value, interpreter.Bodies.Here(value.Place).Or(NameOf(property)));
    }

    private Slot? FollowKey(PathStep step, Slot collection)
    {
        if (collection.Value is not Sequence sequence)
            return null;
        var named = ItemsOf(sequence)[step.Key!];
        return named.Skip(step.Occurrence - 1).Select(item => (Slot?)item).FirstOrDefault();
    }

    private ILookup<string, Slot> ItemsOf(Sequence sequence)
    {
        if (_items.TryGetValue(sequence, out var known))
        {
            interpreter.Recorder?.Note(known.Reads);
            return known.ByKey;
        }

        var recording = interpreter.Recorder?.Start();
        var byKey = ByKey(sequence);
        _items[sequence] = (byKey, recording is null ? Reads.None : interpreter.Recorder!.Stop(recording));
        return byKey;
    }

    private ILookup<string, Slot> ByKey(Sequence sequence)
    {
        var reader = new GraphReader(interpreter);
        return sequence.Items
            .Where(item => item.Value is not Null)
            .Select((item, position) => (Slot: item, Key: NameOf(item.Value, reader) ?? LogicalPath.KeyOf(reader.Read(item.Value), position)))
            .ToLookup(item => item.Key, item => item.Slot, StringComparer.Ordinal);
    }

    // All that a key is made of, where there is one.
    private string? NameOf(Value item, GraphReader reader) =>
        item is Instance instance && interpreter.Library.PropertyFor(instance.Type, GraphMember.Name) is { Name: GraphMember.Name } name
            && reader.Read(Members.Read(interpreter, name, instance)) is ScalarValue known ? known.ToString() : null;

    private Place NameOf(IPropertySymbol property) => interpreter.Bodies.DeclarationsOf(property).Select(Declarations.NameOf).FirstOrDefault();
}
