using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Arrays of two dimensions: the items row by row, of rows of one length.</summary>
internal static class Tables
{
    public static Value? Create(Interpreter interpreter, IArrayCreationOperation operation, IArrayTypeSymbol type, Frame frame)
    {
        var place = Place.Of(operation.Syntax);
        if (operation.DimensionSizes.Length != 2 || operation.DimensionSizes.Any(size => interpreter.Evaluate(size, frame) is not Scalar { Content: int }))
            return null;
        var sizes = operation.DimensionSizes.Select(size => (int)((Scalar)interpreter.Evaluate(size, frame)).Content).ToArray();
        if (sizes[0] < 0 || sizes[1] < 0 || (long)sizes[0] * sizes[1] > Interpreter.MostItems)
            return null;

        var items = ImmutableArray.CreateBuilder<Slot>();
        if (operation.Initializer is { } initializer)
        {
            foreach (var row in initializer.ElementValues.OfType<IArrayInitializerOperation>())
                items.AddRange(row.ElementValues.Select(value => new Slot(interpreter.Evaluate(value, frame), Place.Of(value.Syntax))));
        }
        else
        {
            items.AddRange(Enumerable.Repeat(new Slot(Constants.DefaultOf(type.ElementType), place), sizes[0] * sizes[1]));
        }

        interpreter.Charge(items.Count);
        return items.Count == sizes[0] * sizes[1] ? frame.State.NewCollection(type, new Sequence(type, items.ToImmutable(), null, place) { Width = sizes[1] }) : null;
    }

    public static Value Item(Interpreter interpreter, Value table, IArrayElementReferenceOperation operation, Frame frame)
    {
        var indices = Arguments.Of([.. operation.Indices.Select(index => interpreter.Evaluate(index, frame))]);
        return Position(table, indices, frame) switch
        {
            null => table as Unknown ?? indices.Values.OfType<Unknown>().FirstOrDefault() ?? Unknown.At(operation, "reads an item that is not known"),
            < 0 => Exceptions.Thrown(operation, "System.IndexOutOfRangeException", "reads an item that is not there"),
            { } position => Sequences.Of(table, frame.State)!.Items[position].Value,
        };
    }

    /// <summary>Where an item is; below zero where there is none, null where that cannot be said.</summary>
    public static int? Position(Value table, Arguments indices, Frame frame)
    {
        if (Sequences.Of(table, frame.State) is not { Open: null, Width: > 0 and var width } items || indices.Count != 2
            || indices[0] is not Scalar { Content: int row } || indices[1] is not Scalar { Content: int column })
        {
            return null;
        }

        return row < 0 || column < 0 || column >= width || row >= items.Items.Length / width ? -1 : (row * width) + column;
    }
}
