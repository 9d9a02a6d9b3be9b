using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What declares or mentions a name in the sources: gathered once, since thousands of names may be asked for.</summary>
internal sealed class NamedNodes(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
{
    private ILookup<string, SyntaxNode>? _byName;

    public IEnumerable<SyntaxNode> this[string name] => (_byName ??= Gather())[name];

    private ILookup<string, SyntaxNode> Gather() => trees.SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes())
        .Select(node => (Node: node, Name: NameOf(node))).Where(named => named.Name is not null).ToLookup(named => named.Name!, named => named.Node, StringComparer.Ordinal);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax mention => mention.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax happening => happening.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        _ => null,
    };
}
