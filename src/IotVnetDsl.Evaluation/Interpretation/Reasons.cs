using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Why something is unknown, in words for people.</summary>
internal static class Reasons
{
    /// <summary>Begins the reason of what a defect of the evaluator hid; tests demand that none does.</summary>
    public const string Defect = "the evaluator failed with";

    public const string DoesNotCompile = "does not compile";

    public static string For(IOperation operation) => operation.Kind is OperationKind.Invalid or OperationKind.None
        ? DoesNotCompile
        : $"uses {operation.Kind}, which is not evaluated";

    public static string Calls(ISymbol member) => $"calls {Display(member)}";

    public static string Writes(ISymbol member) => $"reads {Display(member)}{IsWritten}";

    /// <summary>True for what is not known because names do not tell who writes to it.</summary>
    public static bool IsWriting(string reason) => reason.EndsWith(IsWritten, StringComparison.Ordinal);

    private const string IsWritten = ", which is written to elsewhere";

    private static string Display(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {member.ContainingType.Name}",
        { ContainingType: { } type } when type.Name.Length > 0 => $"{type.Name}.{member.Name}",
        _ => member.Name,
    };
}
