using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Members of <c>extension(…)</c> blocks. Their receiver is a parameter of the block, which each of them reads as its own.</summary>
internal static class ExtensionBlocks
{
    // Our oldest compiler has no name for it.
    private const TypeKind Block = (TypeKind)14;

    /// <summary>True for a member that is called on a value: of any kind, null included.</summary>
    public static bool Extends(ISymbol member) => !member.IsStatic && member.ContainingType?.TypeKind == Block;

    /// <summary>What the block's parameter stands for in a member's body; null for any other parameter.</summary>
    public static Value? Receiver(IParameterSymbol parameter, Frame frame) =>
        parameter.ContainingSymbol is ITypeSymbol { TypeKind: Block } ? frame.Receiver : null;
}
