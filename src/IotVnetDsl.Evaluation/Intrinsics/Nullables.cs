using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Members of a nullable value type, which it has even where it holds nothing.</summary>
internal static class Nullables
{
    public static bool Owns(ISymbol member) => member.ContainingType?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static Value Read(IPropertySymbol property, Value receiver, IOperation at) => receiver switch
    {
        Unknown => receiver,
        Null => property.Name == "HasValue" ? Scalar.False : Exceptions.Thrown(at, "System.InvalidOperationException", "unwraps null"),
        _ => property.Name == "HasValue" ? Scalar.True : receiver,
    };

    /// <summary>Null where the method is that of the value it holds.</summary>
    public static Value? Call(IMethodSymbol method, Value receiver, IReadOnlyList<Value> arguments) => (method.Name, receiver) switch
    {
        (_, Unknown) => receiver,
        ("GetValueOrDefault", Null) => arguments.Count == 1 ? arguments[0] : Constants.DefaultOf(method.ContainingType.TypeArguments[0]),
        ("GetValueOrDefault", _) => receiver,
        ("ToString", Null) => new Scalar(""),
        ("Equals", Null) when arguments is [not Unknown and var other] => Scalar.Of(other is Null),
        _ => null,
    };
}
