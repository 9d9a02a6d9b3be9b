using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Conversions: user-defined ones are calls, numeric ones compute, all others keep the value.</summary>
internal static class Conversions
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.Conversion] = (interpreter, operation, frame) => Convert(interpreter, (IConversionOperation)operation, frame),
        [OperationKind.TranslatedQuery] = (interpreter, operation, frame) => interpreter.Evaluate(((ITranslatedQueryOperation)operation).Operation, frame),
        [OperationKind.Parenthesized] = (interpreter, operation, frame) => interpreter.Evaluate(((IParenthesizedOperation)operation).Operand, frame),
    };

    public static Value Apply(
        Interpreter interpreter, Value value, IMethodSymbol? method, ITypeSymbol? to, IOperation at, Frame frame, Place place, bool isChecked = false)
    {
        // A span over an array or a text shows what that holds.
        if (Spans.IsOne(method?.ContainingType))
            return value;
        if (method is not null && Ranges.IsIndex(method.ContainingType))
            return value;
        if (method is not null && IsCall(method))
        {
            // A lifted conversion does not run for null.
            if (value is Null && method.Parameters[0].Type.IsValueType)
                return Null.Instance;
            var converted = Methods.Call(interpreter, method, null, Arguments.Of(new Slot(value, place)), at, frame);
            return converted;
        }

        var target = Constants.Underlying(to);
        switch (value)
        {
            case Null when to is { IsValueType: true } && SymbolEqualityComparer.Default.Equals(to, target):
                return at is IConversionOperation { Operand.Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? Exceptions.Thrown(at, "System.InvalidOperationException", "unwraps null") : Unknown.Thrown(at, "unwraps null");
            case EnumMember member when target is { TypeKind: TypeKind.Enum } || Numbers.TypeOf(target) is null:
                return target is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } other } wanted && !SymbolEqualityComparer.Default.Equals(wanted, member.Type)
                    ? Member(wanted, Numbers.Convert(member.Constant, other, isChecked), at)
                    : value;
            case EnumMember member:
                return Number(Numbers.Convert(member.Constant, target!, isChecked), at);
            case Scalar scalar when target is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } type:
                return Member(type, Numbers.Convert(scalar.Content, underlying, isChecked), at);
            case Scalar scalar when Numbers.TypeOf(target) is not null && Numbers.IsNumber(scalar.Content):
                return Numbers.Convert(scalar.Content, target!, isChecked) is { } number ? new Scalar(number)
                    : isChecked && scalar.Content is not (double or decimal or Near) ? Exceptions.Thrown(interpreter.Compilation, "OverflowException", Null.Instance, at)
                    : Number(null, at);
            default:
                return value;
        }
    }

    /// <summary>An item of a collection, as the variable of a loop over it sees it.</summary>
    public static Value ToElement(Interpreter interpreter, Value item, ITypeSymbol? collection, ITypeSymbol variable, IOperation at, Frame frame)
    {
        if (ElementTypeOf(collection) is not { } element || SymbolEqualityComparer.Default.Equals(element, variable))
            return item;
        var conversion = interpreter.Compilation.ClassifyCommonConversion(element, variable);
        return Apply(interpreter, item, conversion.MethodSymbol, variable, at, frame, item.Place);
    }

    public static ITypeSymbol? ElementTypeOf(ITypeSymbol? collection)
    {
        switch (collection)
        {
            case null:
                return null;
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } enumerable:
                return enumerable.TypeArguments[0];
            default:
                foreach (var contract in collection.AllInterfaces)
                {
                    if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                        return contract.TypeArguments[0];
                }

                return null;
        }
    }

    private static Value Convert(Interpreter interpreter, IConversionOperation operation, Frame frame)
    {
        var value = interpreter.Evaluate(operation.Operand, frame);
        var to = frame.Types.Apply(operation.Type, interpreter.Compilation);
        if (operation.OperatorMethod is { } method && IsCall(method))
        {
            return operation.ConstrainedToType is null
                ? Apply(interpreter, value, frame.Types.Apply(method, interpreter.Compilation), to, operation, frame, Place.Of(operation.Operand.Syntax), operation.IsChecked)
                : Unknown.At(operation, Reasons.Calls(method));
        }

        if (value is Unknown)
            return value;
        if (value is not Null && IsDowncast(operation) && to is { } type)
        {
            switch (TypeTests.Is(interpreter, value, type))
            {
                case Answer.No:
                    return operation.IsTryCast ? Null.Instance : Exceptions.Thrown(operation, "System.InvalidCastException", $"is cast to {type.Name}");
                case Answer.CannotSay when operation.IsTryCast:
                    return Unknown.At(operation, "has a type that is not known");
            }
        }

        return Apply(interpreter, value, null, to, operation, frame, Place.Of(operation.Operand.Syntax), operation.IsChecked);
    }

    // Those of decimal are conversions between numbers like the compiler's own.
    private static bool IsCall(IMethodSymbol conversion) => Numbers.TypeOf(conversion.ContainingType) is null;

    private static bool IsDowncast(IConversionOperation operation) =>
        operation.IsTryCast || (operation.Operand.Type is { IsReferenceType: true } && operation.Conversion is { IsImplicit: false, IsIdentity: false });

    private static Value Number(object? converted, IOperation at) => converted is null ? Unknown.At(at, "is a number out of range") : new Scalar(converted);

    private static Value Member(INamedTypeSymbol type, object? constant, IOperation at) =>
        constant is null ? Unknown.At(at, "is a number out of range") : new EnumMember(type, constant);
}
