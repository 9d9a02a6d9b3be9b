using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Takes tuples and positional records apart.</summary>
internal static class Deconstruction
{
    /// <summary>The parts; null where they cannot be told.</summary>
    public static ImmutableArray<Value>? Of(Interpreter interpreter, IMethodSymbol? deconstruct, Value subject)
    {
        switch (subject)
        {
            case TupleOf tuple:
                return tuple.Items;
            case Instance { Type.IsRecord: true } record when deconstruct is { IsImplicitlyDeclared: true }:
                var parts = deconstruct.Parameters
                    .Select(parameter => interpreter.Library.PropertiesOf(record.Type).FirstOrDefault(property => property.Name == parameter.Name))
                    .ToArray();
                return parts.All(property => property is not null)
                    ? parts.Select(property => Members.Read(interpreter, property!, record)).ToImmutableArray()
                    : null;
            default:
                return null;
        }
    }
}
