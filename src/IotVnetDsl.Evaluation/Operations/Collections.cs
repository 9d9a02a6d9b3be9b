using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Collection expressions and arrays.</summary>
internal static class Collections
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.CollectionExpression] = (interpreter, operation, frame) => Build(interpreter, (ICollectionExpressionOperation)operation, frame),
        [OperationKind.ArrayCreation] = (interpreter, operation, frame) => Build(interpreter, (IArrayCreationOperation)operation, frame),
        [OperationKind.ArrayElementReference] = (interpreter, operation, frame) => Element(interpreter, (IArrayElementReferenceOperation)operation, frame),
    };

    private static Value Build(Interpreter interpreter, ICollectionExpressionOperation operation, Frame frame)
    {
        var items = ImmutableArray.CreateBuilder<Slot>();
        Unknown? open = null;
        foreach (var written in operation.Elements)
        {
            if (written is not ISpreadOperation spread)
            {
                items.Add(new Slot(interpreter.Evaluate(written, frame), Place.Of(written.Syntax)));
                continue;
            }

            var operand = interpreter.Evaluate(spread.Operand, frame);
            // The user's own code runs between two items.
            if (operand is ItemStream && IsOfOwn(interpreter, operation, spread))
                frame.State.Spoil(Unknown.At(spread, Reasons.For(spread)));
            if (Sequences.Of(operand, frame.State) is not { } spreadItems)
            {
                if (operand is Unknown { IsThrown: true })
                    return operand;
                open ??= operand as Unknown ?? Unknown.At(spread, "spreads a collection that is not known");
                continue;
            }

            open ??= spreadItems.Open;
            foreach (var item in spreadItems.Items)
            {
                var value = Conversions.Apply(interpreter, item.Value, spread.ElementConversion.MethodSymbol, null, spread, frame, item.Place);
                items.Add(new Slot(value, item.Place.Or(Place.Of(spread.Syntax))));
            }
        }

        var place = Place.Of(operation.Syntax);
        var type = frame.Types.Apply(operation.Type, interpreter.Compilation);
        // What is asked for as something to be changed is a list.
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_ICollection_T } asked)
            type = interpreter.Compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")?.Construct(asked.TypeArguments[0]) ?? type;
        // A span can be written through: it is one of an array that nobody else has.
        if (type is INamedTypeSymbol { Name: "Span", TypeArguments: [var element] })
            type = interpreter.Compilation.CreateArrayTypeSymbol(element);
        switch (CollectionKinds.Of(type))
        {
            case CollectionKind.List or CollectionKind.Array:
                return frame.State.NewCollection(type!, new Sequence(type, items.ToImmutable(), open, place));
            case CollectionKind.HashedSet or CollectionKind.SortedSet:
                var none = new Sequence(type, [], null, place).ComparedBy(OwnOrders.Of(interpreter, (INamedTypeSymbol)type!, comparer: null, operation));
                var ordered = SortedItems.Order(type, Sets.With(none, items, operation));
                ordered = ordered.With(ordered.Items, ordered.Open ?? open);
                return type!.ContainingNamespace.Name is "Immutable" or "Frozen" ? ordered : frame.State.NewCollection(type, ordered);
            // One that is not empty cannot be written so.
            case CollectionKind.Queue or CollectionKind.Stack when operation.Elements.IsEmpty && type!.ContainingNamespace.Name == "Generic":
                return frame.State.NewCollection(type, new Sequence(type, [], null, place));
            case CollectionKind.Dictionary or CollectionKind.SortedDictionary or CollectionKind.OrderedDictionary when operation.Elements.IsEmpty && type!.ContainingNamespace.Name == "Generic":
                return frame.State.NewCollection(type, new Sequence(type, [], null, place).ComparedBy(OwnOrders.Of(interpreter, (INamedTypeSymbol)type, comparer: null, operation)));
            case CollectionKind.Set:
                var set = Sets.With(new Sequence(type, [], null, place), items, operation);
                return frame.State.NewCollection(type!, set.With(set.Items, set.Open ?? open));
        }

        if (type is INamedTypeSymbol own && OwnCollections.Create(interpreter, operation, own, new Sequence(null, items.ToImmutable(), open, place), frame) is { } collection)
            return collection;
        return HoldsItemsInOrder(interpreter, type)
            ? new Sequence(ExactType(type), items.ToImmutable(), open, place)
            : Unknown.At(operation, $"makes a {type?.Name}");
    }

    private static bool IsOfOwn(Interpreter interpreter, ICollectionExpressionOperation operation, ISpreadOperation spread) =>
        (operation.Type is { } type && interpreter.Bodies.IsOfSource(type)) || (spread.ElementConversion.MethodSymbol is { } conversion && interpreter.Bodies.IsOfSource(conversion));

    private static bool HoldsItemsInOrder(Interpreter interpreter, ITypeSymbol? type) =>
        type is null or IArrayTypeSymbol or { TypeKind: TypeKind.Interface } or { Name: "ImmutableArray" or "ImmutableList" or "ReadOnlySpan" } || interpreter.Library.Owns(type);

    private static ITypeSymbol? ExactType(ITypeSymbol? type) => type?.TypeKind == TypeKind.Interface ? null : type;

    private static Value Build(Interpreter interpreter, IArrayCreationOperation operation, Frame frame)
    {
        var place = Place.Of(operation.Syntax);
        var type = frame.Types.Apply(operation.Type, interpreter.Compilation);
        if (operation.Initializer is { } initializer && type is IArrayTypeSymbol { Rank: 1 })
        {
            var items = initializer.ElementValues.Select(element => new Slot(interpreter.Evaluate(element, frame), Place.Of(element.Syntax)));
            var content = new Sequence(type, items.ToImmutableArray(), null, place);
            // What the compiler makes for a params parameter has no other name.
            return operation.IsImplicit ? content : frame.State.NewCollection(type, content);
        }

        if (type is IArrayTypeSymbol { Rank: 2 } table)
            return Tables.Create(interpreter, operation, table, frame) ?? Skipping.Skip(operation, frame, Unknown.At(operation, "is an array that is not followed"));

        if (operation is { DimensionSizes: [var size], Initializer: null } && type is IArrayTypeSymbol array && interpreter.Evaluate(size, frame) is Scalar { Content: int and >= 0 and <= Interpreter.MostItems and var length })
        {
            var item = new Slot(Constants.DefaultOf(array.ElementType), place);
            interpreter.Charge(length);
            return frame.State.NewCollection(array, new Sequence(array, [.. Enumerable.Repeat(item, length)], null, place));
        }

        return Skipping.Skip(operation, frame, Unknown.At(operation, "is an array that is filled later"));
    }

    private static Value Element(Interpreter interpreter, IArrayElementReferenceOperation operation, Frame frame)
    {
        var array = interpreter.Evaluate(operation.ArrayReference, frame);
        if (operation.Indices.Length == 2)
            return Tables.Item(interpreter, array, operation, frame);
        if (operation.Indices is not [var index])
            return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));
        return Ranges.Item(array, interpreter.Evaluate(index, frame), operation, frame);
    }
}
