using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Which names are variables of the member that they stand in.</summary>
internal sealed class FlowScopes
{
    // Never the same for two members, of whichever files.
    private static int _scopes;

    private readonly Dictionary<SyntaxNode, (int Scope, HashSet<string> Names)> _members = [];

    /// <summary>What a name stands for, where it stands.</summary>
    public FlowKey KeyOf(SyntaxNode at, string name)
    {
        // Outside of members only primary constructors name something, which is known by its name.
        if (MemberAround(at) is not { } member)
            return FlowKey.Member(name);
        var known = Of(member);
        return known.Names.Contains(name) ? new FlowKey(name, known.Scope) : FlowKey.Member(name);
    }

    /// <summary>A scope that nothing else has.</summary>
    public static int Next() => Interlocked.Increment(ref _scopes);

    /// <summary>The scope of a member's variables.</summary>
    public int ScopeOf(SyntaxNode member) => Of(member).Scope;

    /// <summary>The method, property, constructor or field that something is written in; null outside of them.</summary>
    public static SyntaxNode? MemberAround(SyntaxNode node)
    {
        for (var current = node; current is not (null or BaseTypeDeclarationSyntax); current = current.Parent)
        {
            if (current is MemberDeclarationSyntax and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
                return current;
        }

        return null;
    }

    private (int Scope, HashSet<string> Names) Of(SyntaxNode member) =>
        _members.TryGetValue(member, out var known) ? known : _members[member] = (Next(), DeclaredIn(member));

    private static HashSet<string> DeclaredIn(SyntaxNode member) => new(member.DescendantNodes().Select(VariableOf).OfType<string>(), StringComparer.Ordinal);

    /// <summary>The variable that a node declares; null where it declares none.</summary>
    public static string? VariableOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable when variable.Parent?.Parent is not BaseFieldDeclarationSyntax => variable.Identifier.ValueText,
        // A primary constructor's parameters are the object's.
        ParameterSyntax { Parent.Parent: not TypeDeclarationSyntax } parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        FromClauseSyntax clause => clause.Identifier.ValueText,
        LetClauseSyntax clause => clause.Identifier.ValueText,
        JoinClauseSyntax clause => clause.Identifier.ValueText,
        JoinIntoClauseSyntax clause => clause.Identifier.ValueText,
        QueryContinuationSyntax continuation => continuation.Identifier.ValueText,
        AccessorDeclarationSyntax accessor when !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) => "value",
        _ => null,
    };
}
