using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Whether a value is of a type, as <c>is</c> finds it.</summary>
internal static class TypeTests
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.TypeOf] = (interpreter, operation, frame) =>
            frame.Types.Apply(((ITypeOfOperation)operation).TypeOperand, interpreter.Compilation) is { TypeKind: not (TypeKind.TypeParameter or TypeKind.Error) } type
                ? new TypeItself(type)
                : Unknown.At(operation, "is a type that is not known"),
    };

    public static Answer Is(Interpreter interpreter, Value value, ITypeSymbol type) => value switch
    {
        Null => Answer.No,
        Instance instance => IsA(interpreter, instance.Type, type),
        LiveObject live => IsA(interpreter, live.Type, type),
        EnumMember member => IsA(interpreter, member.Type, type),
        Reference reference when reference.Type.IsSealed => IsA(interpreter, reference.Type, type),
        Sequence { Type: { } exact } when exact.TypeKind != TypeKind.Interface => IsA(interpreter, exact, type),
        MutableCollection list => IsA(interpreter, list.Type, type),
        TupleOf or TypeItself when IsSimple(Constants.Underlying(type)!) => Answer.No,
        Scalar scalar when TypeOf(interpreter.Compilation, scalar.Content) is { } own => IsA(interpreter, own, type),
        _ => Answer.CannotSay,
    };

    private static bool IsSimple(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String;

    private static Answer IsA(Interpreter interpreter, ITypeSymbol own, ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || own.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
            return Answer.CannotSay;
        var target = Constants.Underlying(type)!;
        if (SymbolEqualityComparer.Default.Equals(own, target))
            return Answer.Yes;
        // To the runtime an array of numbers is one of others of their size, which the language does not say.
        if (own is IArrayTypeSymbol { ElementType: var item } && IsWhole(item) && (target as IArrayTypeSymbol)?.ElementType is var other && (other ?? (target as INamedTypeSymbol)?.TypeArguments.FirstOrDefault()) is { } asked
            && IsWhole(asked) && !SymbolEqualityComparer.Default.Equals(item, asked))
        {
            return Answer.CannotSay;
        }

        var conversion = interpreter.Compilation.ClassifyCommonConversion(own, target);
        // int is object, but it is not long: only conversions that keep the object count.
        return Equality.Of(conversion.Exists && conversion.IsImplicit && !conversion.IsUserDefined && !conversion.IsNumeric && !conversion.IsNullable);
    }

    private static bool IsWhole(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>As .NET writes it, of a type that is in no other.</summary>
    public static string FullNameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } around ? $"{around.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;

    /// <summary>The type of a simple value; null where that is not followed.</summary>
    public static INamedTypeSymbol? TypeOf(Compilation compilation, object content) => content switch
    {
        TimeSpan => compilation.GetTypeByMetadataName("System.TimeSpan"),
        string => compilation.GetSpecialType(SpecialType.System_String),
        bool => compilation.GetSpecialType(SpecialType.System_Boolean),
        char => compilation.GetSpecialType(SpecialType.System_Char),
        int => compilation.GetSpecialType(SpecialType.System_Int32),
        long => compilation.GetSpecialType(SpecialType.System_Int64),
        byte => compilation.GetSpecialType(SpecialType.System_Byte),
        sbyte => compilation.GetSpecialType(SpecialType.System_SByte),
        short => compilation.GetSpecialType(SpecialType.System_Int16),
        ushort => compilation.GetSpecialType(SpecialType.System_UInt16),
        uint => compilation.GetSpecialType(SpecialType.System_UInt32),
        ulong => compilation.GetSpecialType(SpecialType.System_UInt64),
        double => compilation.GetSpecialType(SpecialType.System_Double),
        decimal => compilation.GetSpecialType(SpecialType.System_Decimal),
        _ => null,
    };
}
