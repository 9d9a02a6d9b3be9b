using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Recognizes static methods that come by no objects of the user's but those that they make: they are given texts and numbers, and nothing that
/// they name, or that this names, keeps anything else. A method that reads a manifest is one.
/// </summary>
internal sealed class ClosedMethods(NamedNodes nodes, IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
{
    /// <summary>What names more than so much is not looked at to its end.</summary>
    private const int MostNames = 600;

    private const int MostDeclarations = 3_000;

    private ILookup<string, BaseTypeDeclarationSyntax>? _types;

    private ILookup<string, BaseTypeDeclarationSyntax> Types => _types ??= trees.SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>())
        .ToLookup(type => type.Identifier.ValueText, StringComparer.Ordinal);

    /// <summary>True where that holds for all methods of the name.</summary>
    public bool Has(string name)
    {
        var declared = nodes[name].Where(IsMember).ToArray();
        return declared.Length > 0 && declared.All(member => member is MethodDeclarationSyntax method && IsGivenPlain(method)) && AreClosed(declared);
    }

    private bool IsGivenPlain(MethodDeclarationSyntax method) => method.Modifiers.Any(SyntaxKind.StaticKeyword) && !method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ParameterList.Parameters.All(parameter => parameter.Type is { } type && IsPlain(type))
        && !method.DescendantNodes().Any(node => node is YieldStatementSyntax);

    private bool AreClosed(SyntaxNode[] declared)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SyntaxNode>(declared);
        var looked = 0;
        while (open.Count > 0)
        {
            if (++looked > MostDeclarations)
                return false;
            foreach (var name in open.Pop().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText))
            {
                if (!seen.Add(name))
                    continue;
                if (seen.Count > MostNames)
                    return false;
                foreach (var member in nodes[name].Where(IsMember))
                {
                    if (!IsClosed(member))
                        return false;
                    open.Push(member);
                }

                foreach (var type in Types[name])
                {
                    if (type is TypeDeclarationSyntax { Members: var members } && !members.SelectMany(MembersOf).All(IsClosed))
                        return false;
                    open.Push(type);
                }
            }
        }

        return true;
    }

    private static IEnumerable<SyntaxNode> MembersOf(MemberDeclarationSyntax member) => member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables : [member];

    // A member that all share, and that holds what may be the user's.
    private bool IsClosed(SyntaxNode member) => member switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type, Parent: BaseFieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.StaticKeyword) || IsPlain(type),
        PropertyDeclarationSyntax { Initializer: not null } property => !property.Modifiers.Any(SyntaxKind.StaticKeyword) || IsPlain(property.Type),
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } property => !property.Modifiers.Any(SyntaxKind.StaticKeyword) || IsPlain(property.Type) || accessors.All(accessor => accessor.Body is not null || accessor.ExpressionBody is not null),
        _ => true,
    };

    // A type that is not the user's, nor holds what is.
    private bool IsPlain(TypeSyntax type) => type.DescendantNodesAndSelf().All(part => part switch
    {
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" or "var" or "Object" or "Delegate" } => false,
        SimpleNameSyntax { Identifier.ValueText: var name } => name.Length > 2 && char.IsUpper(name[0]) && !Types.Contains(name),
        _ => true,
    });

    private static bool IsMember(SyntaxNode node) => node is PropertyDeclarationSyntax or EventDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax };
}
