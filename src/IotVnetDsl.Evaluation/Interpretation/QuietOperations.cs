using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Operations of which no code of the user's is left out where they are not known: it has run, as part of them or of what they are made of, or
/// there is none. Where code of the user's is called and not followed, whoever would have called it says so.
/// </summary>
internal static class QuietOperations
{
    public static bool Has(Interpreter interpreter, IOperation operation) => operation switch
    {
        ILiteralOperation or ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation or IDefaultValueOperation
            or ITupleOperation or IAnonymousObjectCreationOperation or IConditionalOperation or ICoalesceOperation or ISimpleAssignmentOperation or IParenthesizedOperation => true,
        IPropertyReferenceOperation { Property: var property } => interpreter.Bodies.IsOfSource(property) || IsPlain(interpreter, property.ContainingType) || interpreter.Library.Owns(property),
        IInvocationOperation { TargetMethod: var method } call => interpreter.Bodies.IsOfSource(method) || interpreter.Library.Owns(method)
            || ((call.Instance is null || IsPlain(interpreter, call.Instance)) && call.Arguments.All(argument => IsPlain(interpreter, argument.Value))),
        IObjectCreationOperation { Type: { } type } made => interpreter.Bodies.IsOfSource(type) || interpreter.Library.Owns(type) || made.Arguments.All(argument => IsPlain(interpreter, argument.Value)),
        IConversionOperation { OperatorMethod: var conversion } => conversion is null || !interpreter.Bodies.IsOfSource(conversion),
        IBinaryOperation { OperatorKind: not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) } binary => IsPlain(interpreter, binary.LeftOperand) && IsPlain(interpreter, binary.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } asked => IsPlain(interpreter, asked.Value),
        IUnaryOperation unary => IsPlain(interpreter, unary.Operand),
        IInterpolatedStringOperation text => text.Parts.All(part => part is IInterpolatedStringTextOperation || (part is IInterpolationOperation hole && IsPlain(interpreter, hole.Expression))),
        _ => false,
    };

    private static bool IsPlain(Interpreter interpreter, IOperation operand)
    {
        while (operand is IConversionOperation { OperatorMethod: null } conversion)
            operand = conversion.Operand;
        return operand.ConstantValue.HasValue || (operand.Type is { } type && IsPlain(interpreter, type));
    }

    // A text, a number, a moment: nothing of the user's is in it.
    private static bool IsPlain(Interpreter interpreter, ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { IsGenericType: true } or { TypeKind: TypeKind.TypeParameter or TypeKind.Interface } => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && IsPlain(interpreter, ((INamedTypeSymbol)type).TypeArguments[0]),
        { IsValueType: true } => type.TypeKind == TypeKind.Enum || !interpreter.Bodies.IsOfSource(type),
        _ => Intrinsics.Texts.IsOne(type) || type is { Name: "CultureInfo" or "Uri" or "Version" or "IPAddress" or "Encoding" },
    };
}
