using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Names that something in the compilation writes to after their declaration. By name, so that it costs a walk of the syntax: a name shared
/// with something else only makes less known, never something wrong.
/// </summary>
internal sealed class Mutations
{
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "Sort", "Reverse", "Push", "Pop",
        "Enqueue", "Dequeue", "TryAdd", "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith", "SetValue", "AddFirst", "AddLast",
        "RemoveFirst", "RemoveLast", "TryPop", "TryDequeue", "RemoveWhere", "Fill", "AddOrUpdate", "GetOrAdd",
    };

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setInConstructors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lazy = new(StringComparer.Ordinal);

    /// <summary>What methods write, by their names: the writes of those that only constructors call belong to the making of the object.</summary>
    private readonly Dictionary<string, HashSet<string>> _writtenByMethods = new(StringComparer.Ordinal);

    /// <summary>Methods that change a collection that they are given.</summary>
    private readonly HashSet<string> _changeArguments = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, bool> _exposed = new(SymbolEqualityComparer.Default);

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

        if (mutations._writtenByMethods.Count + mutations._changeArguments.Count > 0)
            mutations.Complete(compilation, cancellation);
        return mutations;
    }

    /// <summary>True when something may assign the member, or change the collection in it, after it was made.</summary>
    public bool Write(ISymbol member) => _written.Contains(member.Name) || _lazy.Contains(member.Name) || (member.IsStatic && _setInConstructors.Contains(member.Name)) || IsExposed(member);

    /// <summary>True when all that ever sets the member is one <c>??=</c>, which so gives the same whenever it runs.</summary>
    public bool SetLazily(ISymbol member) => _lazy.Contains(member.Name) && !_written.Contains(member.Name) && !_setInConstructors.Contains(member.Name);

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression, Left: var left } when NameOf(left) is { Length: > 0 } lazy:
                if (!_lazy.Add(lazy))
                    _written.Add(lazy);
                break;
            case AssignmentExpressionSyntax assignment when IsInitialization(assignment):
                _setInConstructors.Add(NameOf(assignment.Left));
                break;
            case AssignmentExpressionSyntax assignment when IsTypeInitialization(assignment):
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
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Array" } } access } call when Mutators.Contains(access.Name.Identifier.ValueText):
                foreach (var argument in call.ArgumentList.Arguments)
                    Collection(argument.Expression);
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
    private static bool IsInitialization(AssignmentExpressionSyntax assignment) => assignment.Parent is InitializerExpressionSyntax || IsInitialized(assignment.Left);

    private static bool IsInitialized(ExpressionSyntax target)
    {
        if (target is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }))
            return false;
        return MemberAround(target) switch
        {
            ConstructorDeclarationSyntax constructor => !IsInClosure(target) && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && !DeclaresVariable(constructor, target),
            PropertyDeclarationSyntax => target.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is { } accessor && accessor.IsKind(SyntaxKind.InitAccessorDeclaration) && !IsInClosure(target),
            _ => false,
        };
    }

    // What a static constructor sets belongs to the making of its type.
    private static bool IsTypeInitialization(AssignmentExpressionSyntax assignment) => assignment.Left is IdentifierNameSyntax
        && MemberAround(assignment) is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) && !IsInClosure(assignment);

    private static bool IsInClosure(SyntaxNode node) => node.Ancestors().Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

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
            case PostfixUnaryExpressionSyntax unary:
                Target(unary.Operand);
                break;
            case ElementAccessExpressionSyntax element:
                Collection(element.Expression);
                break;
            case MemberAccessExpressionSyntax access:
                Written(access, access.Name.Identifier.ValueText);
                // Where that holds a value type, it is set as well.
                if (access.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax)
                    Target(access.Expression);
                break;
            case IdentifierNameSyntax identifier:
                Written(identifier, identifier.Identifier.ValueText);
                break;
            default:
                // An accessor's own field.
                if (target.ToString() == "field" && target.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property)
                    _written.Add(property.Identifier.ValueText);
                break;
        }
    }

    private void Collection(ExpressionSyntax collection)
    {
        switch (collection)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Collection(parenthesized.Expression);
                break;
            case PostfixUnaryExpressionSyntax unary:
                Collection(unary.Operand);
                break;
            case CastExpressionSyntax cast:
                Collection(cast.Expression);
                break;
            case AssignmentExpressionSyntax assignment:
                Collection(assignment.Left);
                break;
            // What is in it is changed: a list in a dictionary.
            case ElementAccessExpressionSyntax element:
                Collection(element.Expression);
                break;
            // What a method gives may be what a member holds.
            case InvocationExpressionSyntax call:
                Written(call, NameOf(call.Expression));
                break;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own when IsInitialized(own):
            case IdentifierNameSyntax name when IsInitialized(name):
                _setInConstructors.Add(NameOf(collection));
                break;
            case MemberAccessExpressionSyntax access:
                Written(access, access.Name.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier when MemberAround(identifier) is var member && DeclaredIn(member, identifier.Identifier.ValueText):
                // A collection of the method's own is followed as it is filled; under another name it may be a member's.
                foreach (var other in Aliased(member, identifier.Identifier.ValueText))
                    Written(other, other.Identifier.ValueText);
                if (ParameterOf(member, identifier.Identifier.ValueText) is { } method)
                    _changeArguments.Add(method);
                break;
            case IdentifierNameSyntax identifier:
                Written(identifier, identifier.Identifier.ValueText);
                break;
        }
    }

    private void Written(SyntaxNode at, string name)
    {
        if (MemberAround(at) is not MethodDeclarationSyntax { Identifier.ValueText: var method } || IsInClosure(at))
            _written.Add(name);
        else if (_writtenByMethods.TryGetValue(method, out var names))
            names.Add(name);
        else
            _writtenByMethods[method] = new HashSet<string>(StringComparer.Ordinal) { name };
    }

    // Which of the methods that write are named elsewhere than in constructors, and what is given to those that change what they are given.
    private void Complete(Compilation compilation, CancellationToken cancellation)
    {
        var named = new List<(string Method, string? In)>();
        foreach (var tree in compilation.SyntaxTrees)
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var method = name.Identifier.ValueText;
            if (_changeArguments.Contains(method) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
                Given(call);
            if (_writtenByMethods.ContainsKey(method) && (IsInClosure(name) || MemberAround(name) is not ConstructorDeclarationSyntax))
                named.Add((method, IsInClosure(name) ? null : (MemberAround(name) as MethodDeclarationSyntax)?.Identifier.ValueText));
        }

        // Those that are named in such a method only are such themselves.
        bool found;
        do
        {
            found = false;
            foreach (var (method, around) in named)
            {
                if ((around is null || !_writtenByMethods.ContainsKey(around)) && _writtenByMethods.TryGetValue(method, out var names))
                {
                    _written.UnionWith(names);
                    found = _writtenByMethods.Remove(method);
                }
            }
        }
        while (found);
        foreach (var names in _writtenByMethods.Values)
            _setInConstructors.UnionWith(names);
    }

    private void Given(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            Collection(argument.Expression);
        if (call.Expression is MemberAccessExpressionSyntax access)
            Collection(access.Expression);
    }

    // A collection that another member of the type gives, which is changed under that one's name.
    private bool IsExposed(ISymbol member)
    {
        if (member is not (IFieldSymbol or IPropertySymbol) || member.ContainingType is not { } type)
            return false;
        if (!_exposed.TryGetValue(member.OriginalDefinition, out var isExposed))
        {
            _exposed[member.OriginalDefinition] = false;
            _exposed[member.OriginalDefinition] = isExposed = type.OriginalDefinition.GetMembers()
                .Where(other => other is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && other.Name != member.Name && (_written.Contains(other.Name) || IsExposed(other)))
                .SelectMany(other => other.DeclaringSyntaxReferences)
                .Any(reference => reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == member.Name));
        }

        return isExposed;
    }

    private static string? ParameterOf(SyntaxNode member, string name) => member is MethodDeclarationSyntax method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name)
        ? method.Identifier.ValueText
        : null;

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? node.SyntaxTree.GetRoot();

    // What a variable is set to, unless that is surely a new collection.
    private static IEnumerable<IdentifierNameSyntax> Aliased(SyntaxNode member, string variable) => member.DescendantNodes()
        .Select(node => node switch
        {
            VariableDeclaratorSyntax declarator when declarator.Identifier.ValueText == variable => declarator.Initializer?.Value,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment when left.Identifier.ValueText == variable => assignment.Right,
            ForEachStatementSyntax loop when loop.Identifier.ValueText == variable => loop.Expression,
            _ => null,
        })
        .OfType<ExpressionSyntax>()
        .Where(value => value is not (BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax))
        .SelectMany(value => value is InvocationExpressionSyntax { Expression: IdentifierNameSyntax method } ? [method]
            : value is InvocationExpressionSyntax ? []
            : value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>());

    private static bool DeclaredIn(SyntaxNode scope, string name) => scope.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        _ => false,
    });
}
