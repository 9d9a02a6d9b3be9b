using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Takes tuples, positional records, and what has a Deconstruct of its own apart.</summary>
internal static class Deconstruction
{
    /// <summary>The parts; null where they cannot be told.</summary>
    public static ImmutableArray<Value>? Of(Interpreter interpreter, IMethodSymbol? deconstruct, Value subject, IOperation at, Frame frame)
    {
        if (subject is TupleOf tuple)
            return tuple.Items;
        if (deconstruct is null || subject is Unknown or Null)
            return null;
        if (deconstruct.IsImplicitlyDeclared && Operations.Calls.TypeOf(subject) is { } type)
        {
            var parts = deconstruct.Parameters
                .Select(parameter => interpreter.Library.PropertiesOf(type).FirstOrDefault(property => property.Name == parameter.Name))
                .ToArray();
            return parts.All(property => property is not null)
                ? parts.Select(property => Members.Read(interpreter, property!, subject, Arguments.None, at, frame, viaBase: false)).ToImmutableArray()
                : null;
        }

        if (interpreter.Bodies.BodyOf(deconstruct) is null)
            return null;
        // The receiver of an extension method is its first argument.
        var first = deconstruct.IsStatic ? 1 : 0;
        var outs = Enumerable.Repeat<Value>(Unknown.At(at, "is set by the call"), deconstruct.Parameters.Length - first);
        var arguments = Arguments.Of([.. deconstruct.IsStatic ? [subject] : Array.Empty<Value>(), .. outs]);
        Methods.Call(interpreter, deconstruct, deconstruct.IsStatic ? null : subject, arguments, at, frame);
        return Enumerable.Range(first, deconstruct.Parameters.Length - first)
            .Select(ordinal => arguments.Given.TryGetValue(ordinal, out var part) ? part : Unknown.At(at, "is set by a call that is not followed"))
            .ToImmutableArray();
    }
}
