using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What <c>Interlocked</c> does to a variable, of which a topology has one thread.</summary>
internal static class Exchanges
{
    /// <summary>Null where it is not followed.</summary>
    public static Value? Call(IMethodSymbol method, Arguments arguments, IOperation at)
    {
        if (arguments.Count == 0 || arguments[0] is Unknown)
            return arguments.Count == 0 ? null : arguments[0];
        var before = arguments[0];
        switch (method.Name, arguments.Count)
        {
            case ("Increment" or "Decrement", 1):
                return Set(Computed(method.Name == "Increment" ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, One(before)));
            case ("Add" or "And" or "Or", 2):
                var after = Computed(method.Name switch { "And" => BinaryOperatorKind.And, "Or" => BinaryOperatorKind.Or, _ => BinaryOperatorKind.Add }, arguments[1]);
                return after is null || method.Name == "Add" ? Set(after) : Set(after) is null ? null : before;
            case ("Exchange", 2):
                arguments.Give(0, arguments[1]);
                return before;
            case ("CompareExchange", 3) when Equality.Compare(before, arguments[2]) is not Answer.CannotSay and var isSame:
                arguments.Give(0, isSame == Answer.Yes ? arguments[1] : before);
                return before;
            default:
                return null;
        }

        Value? Set(Value? value)
        {
            if (value is not null)
                arguments.Give(0, value);
            return value;
        }

        Value? Computed(BinaryOperatorKind kind, Value? by) => by is null ? null : Arithmetic.Compute(kind, before, by, at) as Scalar;
    }

    private static Scalar? One(Value number) => number switch
    {
        Scalar { Content: int } => new Scalar(1),
        Scalar { Content: long } => new Scalar(1L),
        Scalar { Content: uint } => new Scalar(1u),
        Scalar { Content: ulong } => new Scalar(1ul),
        _ => null,
    };
}
