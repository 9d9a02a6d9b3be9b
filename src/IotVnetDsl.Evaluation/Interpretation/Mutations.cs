using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Names that something in the compilation writes to after their declaration. By name, so that it costs one walk of the syntax:
/// a name shared with something else only makes less known, never something wrong.
/// </summary>
internal sealed class Mutations
{
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "Sort", "Reverse", "Push", "Pop",
        "Enqueue", "Dequeue", "TryAdd", "UnionWith", "ExceptWith", "IntersectWith", "SetValue",
    };

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setInConstructors = new(StringComparer.Ordinal);
    private readonly HashSet<(SyntaxNode? Member, string Name)> _writtenVariables = [];
    private readonly HashSet<(SyntaxNode? Member, string Name)> _writtenByClosures = [];

    private Mutations()
    {
    }

    public static Mutations Of(Compilation compilation, CancellationToken cancellation)
    {
        var mutations = new Mutations();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
                mutations.Visit(node);
        }

        return mutations;
    }

    /// <summary>True when something may assign the member, or change the collection in it, after it was made.</summary>
    public bool Write(ISymbol member) => _written.Contains(member.Name) || (member.IsStatic && _setInConstructors.Contains(member.Name));

    /// <summary>True when something may assign the variable after it was declared.</summary>
    public bool WriteVariable(ISymbol variable) => Contains(_writtenVariables, variable);

    /// <summary>True when a lambda or local function may assign the variable of the method around it.</summary>
    public bool ClosuresWrite(ISymbol variable) => Contains(_writtenByClosures, variable);

    // What no member declares (a primary constructor's parameter, the value of a setter) any member may write to.
    private static bool Contains(HashSet<(SyntaxNode?, string)> written, ISymbol variable) =>
        variable.DeclaringSyntaxReferences is [var declaration] && MemberAround(declaration.GetSyntax()) is not CompilationUnitSyntax and var member
            ? written.Contains((member, variable.Name))
            : written.Contains((null, variable.Name));

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax assignment when IsInitialization(assignment):
                _setInConstructors.Add(NameOf(assignment.Left));
                break;
            case AssignmentExpressionSyntax assignment:
                Target(assignment.Left);
                break;
            case PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression):
                Target(unary.Operand);
                break;
            case PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Target(unary.Operand);
                break;
            case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument when !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword):
                Target(argument.Expression);
                break;
            case RefExpressionSyntax reference:
                Target(reference.Expression);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when Mutators.Contains(access.Name.Identifier.ValueText) && !IsQuery(call, access):
                Collection(access.Expression);
                break;
            case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } invocation
                when Mutators.Contains(binding.Name.Identifier.ValueText) && invocation.Parent is ConditionalAccessExpressionSyntax conditional:
                Collection(conditional.Expression);
                break;
        }
    }

    // A list's own Reverse has no value that could be used.
    private static bool IsQuery(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText == "Reverse"
        && call.Parent is MemberAccessExpressionSyntax or ArgumentSyntax or SpreadElementSyntax or ForEachStatementSyntax or EqualsValueClauseSyntax;

    // What a constructor or an initializer sets belongs to the making of the object, which is interpreted.
    private static bool IsInitialization(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Parent is InitializerExpressionSyntax)
            return true;
        if (assignment.Left is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }))
            return false;
        for (var node = assignment.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case ConstructorDeclarationSyntax constructor:
                    return !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && !DeclaresVariable(constructor, assignment.Left);
                case AccessorDeclarationSyntax accessor:
                    return accessor.IsKind(SyntaxKind.InitAccessorDeclaration);
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static string NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => "",
    };

    private static bool DeclaresVariable(ConstructorDeclarationSyntax constructor, ExpressionSyntax target) =>
        target is IdentifierNameSyntax name && DeclaredIn(constructor, name.Identifier.ValueText);

    private void Target(ExpressionSyntax target)
    {
        switch (target)
        {
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments)
                    Target(argument.Expression);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Target(parenthesized.Expression);
                break;
            case ElementAccessExpressionSyntax element:
                Collection(element.Expression);
                break;
            case MemberAccessExpressionSyntax access:
                _written.Add(access.Name.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier:
                Variable(identifier);
                break;
        }
    }

    private void Collection(ExpressionSyntax collection)
    {
        switch (collection)
        {
            case MemberAccessExpressionSyntax access:
                _written.Add(access.Name.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier when MemberAround(identifier) is var member && DeclaredIn(member, identifier.Identifier.ValueText):
                // A collection of the method's own is followed as it is filled; under another name it may be a member's.
                foreach (var other in Aliased(member, identifier.Identifier.ValueText))
                    _written.Add(other.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier:
                _written.Add(identifier.Identifier.ValueText);
                break;
        }
    }

    private void Variable(IdentifierNameSyntax identifier)
    {
        var name = identifier.Identifier.ValueText;
        _written.Add(name);
        Add(_writtenVariables);
        var closure = identifier.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        if (closure is not null && !DeclaredIn(closure, name))
            Add(_writtenByClosures);

        void Add(HashSet<(SyntaxNode?, string)> written)
        {
            written.Add((MemberAround(identifier), name));
            written.Add((null, name));
        }
    }

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? node.SyntaxTree.GetRoot();

    // What a variable is set to, unless that is surely a new collection.
    private static IEnumerable<IdentifierNameSyntax> Aliased(SyntaxNode member, string variable) => member.DescendantNodes()
        .Select(node => node switch
        {
            VariableDeclaratorSyntax declarator when declarator.Identifier.ValueText == variable => declarator.Initializer?.Value,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment when left.Identifier.ValueText == variable => assignment.Right,
            _ => null,
        })
        .OfType<ExpressionSyntax>()
        .Where(value => value is not (BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax or InvocationExpressionSyntax))
        .SelectMany(value => value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>());

    private static bool DeclaredIn(SyntaxNode scope, string name) => scope.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        _ => false,
    });
}
