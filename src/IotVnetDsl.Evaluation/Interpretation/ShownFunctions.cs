using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Functions whose code is in sight where they are handed on, which is where it is looked at.</summary>
internal static class ShownFunctions
{
    public static bool IsShown(IOperation given, bool isRoot) => given switch
    {
        IConversionOperation { Operand: var operand } => IsShown(operand, isRoot),
        IDelegateCreationOperation or IAnonymousFunctionOperation or IMethodReferenceOperation or ILiteralOperation or IDefaultValueOperation => true,
        _ => IsGivenByCaller(given, isRoot),
    };

    // What a method is given whoever calls the method has shown. What is kept in an object, or comes out of a collection, nobody has.
    public static bool IsGivenByCaller(IOperation given, bool isRoot) => !isRoot && given is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } };

    public static bool HoldsFunctions(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => HoldsFunctions(array.ElementType),
        { TypeKind: TypeKind.Delegate } => true,
        INamedTypeSymbol named => named.TypeArguments.Any(HoldsFunctions),
        _ => false,
    };
}
