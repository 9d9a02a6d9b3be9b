using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Where the variables of a member are declared and set, by their names; gathered once, since each mention asks.</summary>
internal sealed class MemberVariables
{
    private static readonly ConditionalWeakTable<SyntaxNode, MemberVariables> Known = new();

    private readonly Dictionary<string, List<VariableDeclaratorSyntax>> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setOtherwise = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxNode> _goingOn = [];

    private MemberVariables(SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } variable:
                    if (!_declared.TryGetValue(variable.Identifier.ValueText, out var variables))
                        _declared[variable.Identifier.ValueText] = variables = [];
                    variables.Add(variable);
                    break;
                case IdentifierNameSyntax mention when SetSyntax.IsSet(mention):
                    _set.Add(mention.Identifier.ValueText);
                    _setOtherwise.Add(mention.Identifier.ValueText);
                    break;
                case YieldStatementSyntax or AwaitExpressionSyntax when FlowClimb.FunctionAround(node) is { } function:
                    _goingOn.Add(function);
                    break;
                default:
                    if (FlowScopes.VariableOf(node) is { } name)
                        _setOtherwise.Add(name);
                    break;
            }
        }
    }

    public static MemberVariables Of(SyntaxNode member) => Known.GetValue(member, made => new MemberVariables(made));

    /// <summary>The variables of a name that hold nothing but what they are declared with; null where one may hold something else.</summary>
    public IReadOnlyList<VariableDeclaratorSyntax>? Only(string name) => !_setOtherwise.Contains(name) && _declared.TryGetValue(name, out var variables) ? variables : null;

    public bool Has(string name) => _declared.ContainsKey(name) || _setOtherwise.Contains(name);

    /// <summary>True for a parameter that holds what it was given.</summary>
    public bool IsSetOnce(string name) => !_set.Contains(name) && !_declared.ContainsKey(name);

    /// <summary>True for a function that is left and entered again.</summary>
    public bool GoesOn(SyntaxNode function) => _goingOn.Contains(function);
}
