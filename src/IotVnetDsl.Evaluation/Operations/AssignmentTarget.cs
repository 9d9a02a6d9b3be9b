using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>
/// What an assignment sets. An item of a collection is found before the assigned value is evaluated, and once, though it may be read and set.
/// </summary>
internal sealed class AssignmentTarget
{
    private readonly Interpreter _interpreter;
    private readonly IOperation _target;
    private readonly Frame _frame;
    private readonly Value? _collection;
    private readonly Value? _index;

    public AssignmentTarget(Interpreter interpreter, IOperation target, Frame frame)
    {
        _interpreter = interpreter;
        _target = target;
        _frame = frame;
        switch (target)
        {
            case IArrayElementReferenceOperation { Indices: [var index] } element:
                _collection = interpreter.Evaluate(element.ArrayReference, frame);
                _index = interpreter.Evaluate(index, frame);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var argument] }:
                _collection = interpreter.Evaluate(instance, frame);
                _index = interpreter.Evaluate(argument.Value, frame);
                break;
        }
    }

    public Value Read() => _collection is null || _index is null ? _interpreter.Evaluate(_target, _frame)
        : CollectionKinds.Of(_collection) == CollectionKind.Dictionary
            ? Sequences.Of(_collection, _frame.State) is { } entries ? Dictionaries.Item(entries, _index, _target) : Unknown.At(_target, Reasons.For(_target))
        : CollectionKinds.Of(_collection) != CollectionKind.Other ? Sequences.ElementAt(_collection, _index, _target, _frame)
        : _collection as Unknown ?? Unknown.At(_target, Reasons.For(_target));

    /// <summary>Sets it; the thrown unknown where that surely throws.</summary>
    public Unknown? Set(Slot slot)
    {
        if (_collection is null || _index is null)
        {
            Assignments.Assign(_interpreter, _target, slot, _frame);
            return null;
        }

        if (_collection is Null)
            return Unknown.Thrown(_target, "sets an item of null");
        if (_collection is not MutableCollection collection || Sequences.Of(collection, _frame.State) is not { } content || CollectionKinds.Of(collection) == CollectionKind.Set)
        {
            _frame.State.Spoil(_collection as Unknown ?? Unknown.At(_target, "changes a collection in place"));
            return null;
        }

        if (CollectionKinds.Of(collection) == CollectionKind.Dictionary)
        {
            _interpreter.ChargeComparisons(content.Items.Length, 1);
            Sequences.Change(_interpreter, collection, before => Dictionaries.Set(before, _index, slot, _target), _target, _frame);
            return null;
        }

        if (content.Open is { } open || _index is not Scalar { Content: int position })
        {
            var reason = content.Open ?? _index as Unknown ?? Unknown.At(_target, "sets an item that is not known");
            Sequences.Change(_interpreter, collection, before => before.With([], reason), _target, _frame);
            return null;
        }

        if (position < 0 || position >= content.Items.Length)
            return Unknown.Thrown(_target, "sets an item that is not there");
        Sequences.Change(_interpreter, collection, before => before.With(before.Items.SetItem(position, slot)), _target, _frame);
        return null;
    }
}
