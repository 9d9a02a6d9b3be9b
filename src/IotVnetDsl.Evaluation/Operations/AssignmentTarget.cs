using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>
/// What an assignment sets. The object or collection that it stands in, and its index, are found before the assigned value is evaluated,
/// and once, though it may be read and set.
/// </summary>
internal sealed class AssignmentTarget
{
    private readonly Interpreter _interpreter;
    private readonly IOperation _target;
    private readonly Frame _frame;

    /// <summary>The object or collection; null for a variable or a static member.</summary>
    private readonly Value? _owner;
    private readonly Arguments _index = Arguments.None;

    /// <summary>How many items there were when one was referred to; null for what is named by an expression of its own.</summary>
    private readonly int? _length;

    public AssignmentTarget(Interpreter interpreter, IOperation target, Frame frame)
    {
        _interpreter = interpreter;
        _target = target;
        _frame = frame;
        switch (target)
        {
            case IArrayElementReferenceOperation element:
                _owner = interpreter.Evaluate(element.ArrayReference, frame);
                _index = Arguments.Of([.. element.Indices.Select(index => Ranges.Index(interpreter, index, _owner, frame))]);
                break;
            case IImplicitIndexerReferenceOperation element:
                _owner = interpreter.Evaluate(element.Instance, frame);
                _index = Arguments.Of(Ranges.Index(interpreter, element.Argument, _owner, frame));
                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                _owner = interpreter.Evaluate(instance, frame);
                _index = Counted(Arguments.Of(interpreter, property.Arguments, frame));
                break;
            case IFieldReferenceOperation { Instance: { } instance }:
                _owner = interpreter.Evaluate(instance, frame);
                break;
        }
    }

    private AssignmentTarget(Interpreter interpreter, IOperation target, MutableCollection owner, Value index, Frame frame)
    {
        (_interpreter, _target, _frame, _owner, _index) = (interpreter, target, frame, owner, Arguments.Of(index));
        _length = (frame.State.Read(owner) as Sequence)?.Items.Length;
    }

    /// <summary>What an expression names: what a call that gives a reference refers to, too.</summary>
    public static AssignmentTarget Of(Interpreter interpreter, IOperation target, Frame frame) =>
        target is IInvocationOperation { TargetMethod.ReturnsByRef: true } && Aliases.Of(interpreter, target, frame) is { Target: var referred } ? referred : new AssignmentTarget(interpreter, target, frame);

    /// <summary>An item of an array, or the value behind a key, that something else than an expression of its own names.</summary>
    public static AssignmentTarget Item(Interpreter interpreter, IOperation at, MutableCollection owner, Value index, Frame frame) => new(interpreter, at, owner, index, frame);

    /// <summary>True for what is as long as it was made.</summary>
    public static bool IsArray(MutableCollection collection) => collection.Type is IArrayTypeSymbol or { Name: "Span", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>True for a variable, a field of an object and an item of an array: they stay where they are.</summary>
    public bool Stays => _owner switch
    {
        null => _target is ILocalReferenceOperation or IParameterReferenceOperation,
        LiveObject { Type.IsValueType: false } => _target is IFieldReferenceOperation,
        MutableCollection array => IsItem && _index.Count == 1 && _index[0] is Scalar { Content: int } && IsArray(array),
        _ => false,
    };

    private bool IsItem => _length is not null || _target is IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true };

    // Where a dictionary has grown, nobody can say what a reference into it is to.
    private bool IsLost => _length is { } length && (_frame.State.Read((Live)_owner!) as Sequence)?.Items.Length != length;

    public Value Read()
    {
        if (IsLost)
            return Unknown.At(_target, "refers to an item of what has changed since");
        if (_owner is null)
            return _interpreter.Evaluate(_target, _frame);
        if (IsItem && (CollectionKinds.Of(_owner) != CollectionKind.Other || _owner is Unknown or Null or Window))
        {
            return _owner is Unknown or Null || _index.Count != 1 ? _owner as Unknown ?? Unknown.At(_target, "reads an item that is not known")
                : !CollectionKinds.IsDictionary(_owner) ? Sequences.ElementAt(_owner, _index[0], _target, _frame)
                : Sequences.Content(_owner, _frame.State) is { } entries ? Dictionaries.Item(entries, _index[0], _target)
                : Unknown.At(_target, Reasons.For(_target));
        }

        return _target switch
        {
            IPropertyReferenceOperation property => Members.Read(
                _interpreter, _frame.Types.Apply(property.Property, _interpreter.Compilation), _owner, _index, property, _frame, References.IsViaBase(property)),
            IFieldReferenceOperation field => Fields.Read(_interpreter, _frame.Types.Apply(field.Field, _interpreter.Compilation), _owner, field, _frame),
            _ => _owner as Unknown ?? Unknown.At(_target, Reasons.For(_target)),
        };
    }

    /// <summary>Sets it; the thrown unknown where that surely throws.</summary>
    public Unknown? Set(Slot slot)
    {
        if (IsLost)
        {
            _frame.State.Spoil(Unknown.At(_target, "refers to an item of what has changed since"));
            return null;
        }

        if (_target is IPropertyReferenceOperation { Property: var extension } && _owner is not (null or Unknown) && ExtensionBlocks.Extends(extension) && _interpreter.Bodies.SetterOf(extension) is { } setter)
        {
            var call = _frame.Call(extension.SetMethod, _owner);
            Bodies.Bind(_interpreter, call, extension.SetMethod, _index.With(slot));
            return Bodies.Run(_interpreter, setter, call) as Unknown is { IsThrown: true } thrown ? thrown : null;
        }

        switch (_owner)
        {
            case null:
                Assignments.Assign(_interpreter, _target, slot, _frame);
                return null;
            case Null:
                return Exceptions.Thrown(_target, "System.NullReferenceException", "sets something of null");
            case Unknown unknown:
                // It may be any of those that the running code has made.
                _frame.State.Blur(unknown);
                return null;
            case LiveObject target when _target is IMemberReferenceOperation member:
                Initializers.Set(_interpreter, target, _frame.Types.Apply(member.Member, _interpreter.Compilation), _index, slot, _frame);
                return null;
            // A value type is set where it is kept.
            case Instance { Type.IsValueType: true } value when _target is IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } member
                && (member is IFieldReferenceOperation || (member is IPropertyReferenceOperation { Property: { IsIndexer: false } property } && _interpreter.Bodies.SetterOf(property) is null)):
                var changed = new Instance(value.Type, value.Slots.SetItem(Storage.Of(member.Member), slot), value.Rest, value.Place);
                Assignments.Assign(_interpreter, member.Instance!, new Slot(changed, slot.Place), _frame);
                return null;
            // So is a tuple.
            case TupleOf tuple when _target is IFieldReferenceOperation { Instance: { } kept } part && Fields.PositionOf(part.Field, tuple) is { } at:
                Assignments.Assign(_interpreter, kept, new Slot(new TupleOf(tuple.Items.SetItem(at, slot.Value)), slot.Place), _frame);
                return null;
            case Window window when IsItem && _index is { Count: 1 } && _index[0] is Scalar { Content: int at }:
                return at < 0 || at >= window.Length ? Exceptions.NotThere(_target, "sets an item that is not there") : Item(_interpreter, _target, window.Array, new Scalar(window.Start + at), _frame).Set(slot);
            case MutableCollection collection when IsItem && _index.Count == 1 && (CollectionKinds.IsDictionary(collection) || CollectionKinds.Of(collection) is CollectionKind.List or CollectionKind.Array)
                && Sequences.Content(collection, _frame.State) is { } content:
                return SetItem(collection, content, slot);
            case MutableCollection table when _index.Count == 2 && Tables.Position(table, _index, _frame) is { } position:
                if (position < 0)
                    return Exceptions.NotThere(_target, "sets an item that is not there");
                Sequences.Change(_interpreter, table, before => before.With(before.Items.SetItem(position, slot)), _target, _frame);
                return null;
            case LiveText text when _target is IPropertyReferenceOperation { Property.Name: "Length" } && _frame.State.Read(text) is Scalar { Content: string content } && !_frame.State.IsOutOfOrder(text, _frame)
                && Texts.Cut(content, slot.Value) is { } cut:
                _frame.State.Write(text, new Scalar(cut));
                return null;
            case LiveText text when IsItem && _index.Count == 1 && _index[0] is Scalar { Content: int at } && slot.Value is Scalar { Content: char character } && _frame.State.Read(text) is Scalar { Content: string written } && !_frame.State.IsOutOfOrder(text, _frame):
                if (at < 0 || at >= written.Length)
                    return Unknown.Thrown(_target, "sets a character that is not there");
                _frame.State.Write(text, new Scalar(written.Remove(at, 1).Insert(at, character.ToString())));
                return null;
            case LiveText or MutableCollection or Window:
                _frame.State.Blur(Unknown.At(_target, Reasons.For(_target)));
                return null;
        }

        // What another member's code made: reads of the member are unknown, as its name is written to. Items have no name.
        _frame.State.Distrust();
        if (IsItem || _owner is JsonOptions or ListNode || _owner is Instance { Type.IsValueType: true } or TupleOf)
            _frame.State.Spoil(Unknown.At(_target, "changes a collection in place"));
        return null;
    }

    // Of a span, what is counted from its end.
    private Arguments Counted(Arguments index) => index is { Count: 1 } && index[0] is FromEnd back && Sequences.Of(_owner!, _frame.State) is { Open: null } items ? Arguments.Of(new Scalar(items.Items.Length - back.Count)) : index;

    private Unknown? SetItem(MutableCollection collection, Sequence content, Slot slot)
    {
        var index = _index[0];
        if (CollectionKinds.IsDictionary(collection))
        {
            _interpreter.ChargeComparisons(content.Items.Length, 1);
            Sequences.Change(_interpreter, collection, before => Dictionaries.Set(before, index, slot, _target), _target, _frame);
            return null;
        }

        if (content.Open is not null || index is not Scalar { Content: int position })
        {
            var reason = content.Open ?? index as Unknown ?? Unknown.At(_target, "sets an item that is not known");
            Sequences.Change(_interpreter, collection, before => before.With([], reason), _target, _frame);
            return null;
        }

        // An array of another type may be seen as one of this: it takes its own items only.
        if (collection.Type is IArrayTypeSymbol held && _target is IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol { ElementType: { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter } } seen }
            && !SymbolEqualityComparer.Default.Equals(held.ElementType, seen.ElementType))
        {
            _frame.State.Spoil(Unknown.At(_target, Reasons.For(_target)));
            return null;
        }

        if (position < 0 || position >= content.Items.Length)
            return Exceptions.NotThere(_target, "sets an item that is not there");
        Sequences.Change(_interpreter, collection, before => before.With(before.Items.SetItem(position, slot)), _target, _frame);
        return null;
    }
}
