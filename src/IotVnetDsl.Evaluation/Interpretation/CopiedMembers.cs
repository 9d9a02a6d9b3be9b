using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Which members are set where an object is copied, or within an object that is still being made; gathered once for all the source.</summary>
internal sealed class CopiedMembers
{
    private CopiedMembers()
    {
    }

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Something is copied without saying what of it is set, or a name may be another's.</summary>
    public bool AreUnclear { get; private set; }

    /// <summary>The library's own bases, whose constructors call nothing.</summary>
    public static bool IsBase(string type) => type is "Topology" or "Module";

    public static CopiedMembers Of(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        var copied = new CopiedMembers();
        foreach (var node in trees.SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes()))
            copied.Visit(node);
        return copied;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case ClassDeclarationSyntax or RecordDeclarationSyntax when IsBase(((TypeDeclarationSyntax)node).Identifier.ValueText):
            case UsingDirectiveSyntax { Alias: not null }:
            case WithExpressionSyntax { Initializer.Expressions.Count: 0 }:
            case IdentifierNameSyntax { Identifier.ValueText: "MemberwiseClone" }:
                AreUnclear = true;
                break;
            case WithExpressionSyntax copy:
                foreach (var set in copy.Initializer.Expressions)
                    Set(set);
                break;
            // It asks for what it goes on to change, before the object is made.
            case AssignmentExpressionSyntax { Right: InitializerExpressionSyntax } nested:
                Set(nested);
                break;
        }
    }

    private void Set(ExpressionSyntax set)
    {
        if (set is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name })
            Names.Add(name.Identifier.ValueText);
        else
            AreUnclear = true;
    }
}
