using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Objects of .NET that topologies make: lists, dictionaries, durations, text.</summary>
internal static class DotNetCreations
{
    /// <summary>Null where the type is not followed.</summary>
    public static Value? Create(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame) =>
        (type.ContainingNamespace?.ToString(), type.MetadataName) switch
        {
            ("System.Collections.Generic", "List`1") => List(interpreter, operation, type, arguments, frame),
            ("System.Collections.Generic", "Dictionary`2") => Dictionary(interpreter, operation, type, arguments, frame),
            ("System.Collections.Generic", "KeyValuePair`2") when arguments.Count == 2 => new TupleOf([arguments[0], arguments[1]]),
            ("System", "ValueTuple`1" or "ValueTuple`2" or "ValueTuple`3") when arguments.Count > 0 => new TupleOf([.. arguments.Values]),
            ("System", "TimeSpan") when operation.Initializer is null => Duration(arguments, operation),
            ("System", "String") => PureFunctions.Invoke("String.new", null, arguments, operation),
            _ => null,
        };

    private static ListHandle? List(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame)
    {
        Sequence? content = new(type, [], null, Place.Of(operation.Syntax));
        if (arguments.Count == 1 && arguments[0] is not Scalar { Content: int })
            content = Sequences.Of(arguments[0], frame.State);
        if (content is null)
            return null;
        if (operation.Initializer is { } initializer)
        {
            if (Sequences.Additions(interpreter, initializer, frame) is not { } added)
                return null;
            content = new Sequence(type, content.Items.AddRange(added), content.Open, content.Place);
        }

        return frame.State.NewList(type, content);
    }

    private static Map? Dictionary(Interpreter interpreter, IObjectCreationOperation operation, INamedTypeSymbol type, Arguments arguments, Frame frame)
    {
        if (arguments.Count > 0 && arguments[0] is not (Token { Name: "StringComparer.Ordinal" } or Scalar { Content: int }))
            return null;

        var entries = new List<KeyValuePair<Value, Slot>>();
        foreach (var initializer in operation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            var (key, value) = initializer switch
            {
                IInvocationOperation { Arguments: [var first, var second] } => (first.Value, second.Value),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] }, Value: var assigned } => (index.Value, assigned),
                _ => (null, null),
            };
            if (key is null || value is null)
                return null;
            var known = interpreter.Evaluate(key, frame);
            if (known is not (Scalar or EnumMember))
                return null;
            entries.RemoveAll(entry => Equality.AreSame(entry.Key, known));
            entries.Add(new(known, new Slot(interpreter.Evaluate(value, frame), Place.Of(initializer.Syntax))));
        }

        return new Map(type, [.. entries]);
    }

    private static Value? Duration(Arguments arguments, IOperation at) =>
        arguments.TryUnknown(out var unknown) ? unknown : PureFunctions.Invoke("TimeSpan.new", null, arguments, at);
}
