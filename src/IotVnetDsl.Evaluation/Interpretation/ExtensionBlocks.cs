using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Members of <c>extension(…)</c> blocks. Their receiver is a parameter of the block, which each of them reads as its own.</summary>
internal static class ExtensionBlocks
{
    // Our oldest compiler has no name for it.
    private const TypeKind Block = (TypeKind)14;

    private static readonly ConditionalWeakTable<SyntaxNode, HashSet<string>> Known = new();

    /// <summary>True for a member that is called on a value: of any kind, null included.</summary>
    public static bool Extends(ISymbol member) => !member.IsStatic && member.ContainingType?.TypeKind == Block;

    /// <summary>True for a member that is called on a variable, which it may set.</summary>
    public static bool MaySetReceiver(ISymbol member) => Extends(member) && member.ContainingType.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax() is TypeDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: var modifiers }] } && modifiers.Any(SyntaxKind.RefKeyword) && !modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    /// <summary>What the block's parameter stands for in a member's body; null for any other parameter.</summary>
    public static Value? Receiver(IParameterSymbol parameter, Frame frame) =>
        parameter.ContainingSymbol is ITypeSymbol { TypeKind: Block } ? frame.Receiver : null;

    /// <summary>True where a member of the block sets the block's parameter.</summary>
    public static bool IsSet(IParameterSymbol parameter)
    {
        if (parameter.DeclaringSyntaxReferences is not [var declaration] || declaration.GetSyntax() is not { Parent.Parent: { } block })
            return true;
        if (!Known.TryGetValue(block, out var written))
            written = Known.GetValue(block, _ => new HashSet<string>(block.DescendantNodes().SelectMany(SharedVariables.Written), StringComparer.Ordinal));
        return written.Contains(parameter.Name);
    }
}
