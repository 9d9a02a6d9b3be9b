using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What can be asked of a dictionary.</summary>
internal static class DictionaryFunctions
{
    public static Value Property(Map map, IPropertySymbol property, Arguments arguments, IOperation at) => property.Name switch
    {
        _ when property.IsIndexer && arguments.Count == 1 => Item(map, arguments[0], at),
        "Count" => new Scalar(map.Entries.Length),
        "Keys" => new Sequence(null, [.. map.Entries.Select(entry => new Slot(entry.Key, entry.Value.Place))]),
        "Values" => new Sequence(null, [.. map.Entries.Select(entry => entry.Value)]),
        _ => Unknown.At(at, Reasons.Calls(property)),
    };

    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Map map, IMethodSymbol method, Arguments arguments)
    {
        if (arguments.Count == 0 || arguments[0] is Unknown)
            return null;
        return method.Name switch
        {
            "ContainsKey" => Scalar.Of(Find(map, arguments[0]) is not null),
            "GetValueOrDefault" when arguments.Count == 2 => Find(map, arguments[0]) ?? (method.IsExtensionMethod ? null : arguments[1]),
            _ => null,
        };
    }

    private static Value Item(Map map, Value key, IOperation at) => key is Unknown
        ? key
        : Find(map, key) ?? Unknown.Thrown(at, "reads a key that is not there");

    private static Value? Find(Map map, Value key)
    {
        foreach (var entry in map.Entries)
        {
            if (Equality.AreSame(entry.Key, key))
                return entry.Value.Value;
        }

        return null;
    }
}
