using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What one file writes to, by names; found once for a tree.</summary>
internal sealed class TreeWrites
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeWrites> Known = new();

    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Insert", "InsertRange", "Remove", "RemoveAt", "RemoveAll", "RemoveRange", "Clear", "Sort", "Reverse", "Push", "Pop",
        "Enqueue", "Dequeue", "TryAdd", "UnionWith", "ExceptWith", "IntersectWith", "SymmetricExceptWith", "SetValue", "AddFirst", "AddLast",
        "RemoveFirst", "RemoveLast", "TryPop", "TryDequeue", "RemoveWhere", "Fill", "AddOrUpdate", "GetOrAdd",
    };

    private HashSet<(string Method, string? In)>? _named;

    private TreeWrites()
    {
    }

    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by constructors and by initializers of objects, and nowhere else here.</summary>
    public HashSet<string> SetInConstructors { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by <c>??=</c>, as often as that is written.</summary>
    public List<string> Lazy { get; } = [];

    /// <summary>What methods write, by their names: the writes of those that only constructors call belong to the making of the object.</summary>
    public HashSet<(string Method, string Name)> ByMethods { get; } = [];

    /// <summary>Methods that change a collection that they are given.</summary>
    public HashSet<string> ChangeArguments { get; } = new(StringComparer.Ordinal);

    public static TreeWrites Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var made = new TreeWrites();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            made.Visit(node);
        return Known.GetValue(tree, _ => made);
    }

    /// <summary>What else the file writes to by calling methods that change what they are given.</summary>
    public static TreeWrites ByCalls(SyntaxTree tree, HashSet<string> changeArguments, CancellationToken cancellation)
    {
        var writes = new TreeWrites();
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (changeArguments.Contains(name.Identifier.ValueText) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call)
                writes.Given(call);
        }

        return writes;
    }

    /// <summary>Every name that is written in the tree elsewhere than in constructors, and the method that it is written in; null for none.</summary>
    public HashSet<(string Method, string? In)> NamedIn(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_named is { } known)
            return known;
        var named = new HashSet<(string, string?)>();
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (IsInClosure(name))
                named.Add((name.Identifier.ValueText, null));
            else if (MemberAround(name) is var member and not ConstructorDeclarationSyntax)
                named.Add((name.Identifier.ValueText, (member as MethodDeclarationSyntax)?.Identifier.ValueText));
        }

        return _named = named;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression, Left: var left } when NameOf(left) is { Length: > 0 } lazy:
                Lazy.Add(lazy);
                break;
            case AssignmentExpressionSyntax assignment when IsInitialization(assignment):
                SetInConstructors.Add(NameOf(assignment.Left));
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
                Write(access, access.Name.Identifier.ValueText);
                // Where that holds a value type, it is set as well.
                if (access.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax)
                    Target(access.Expression);
                break;
            case IdentifierNameSyntax identifier:
                Write(identifier, identifier.Identifier.ValueText);
                break;
            default:
                // An accessor's own field.
                if (target.ToString() == "field" && target.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property)
                    Written.Add(property.Identifier.ValueText);
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
                Write(call, NameOf(call.Expression));
                break;
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own when IsInitialized(own):
            case IdentifierNameSyntax name when IsInitialized(name):
                SetInConstructors.Add(NameOf(collection));
                break;
            case MemberAccessExpressionSyntax access:
                Write(access, access.Name.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier when MemberAround(identifier) is var member && DeclaredIn(member, identifier.Identifier.ValueText):
                // A collection of the method's own is followed as it is filled; under another name it may be a member's.
                foreach (var other in Aliased(member, identifier.Identifier.ValueText))
                    Write(other, other.Identifier.ValueText);
                if (ParameterOf(member, identifier.Identifier.ValueText) is { } method)
                    ChangeArguments.Add(method);
                break;
            case IdentifierNameSyntax identifier:
                Write(identifier, identifier.Identifier.ValueText);
                break;
        }
    }

    private void Write(SyntaxNode at, string name)
    {
        if (MemberAround(at) is not MethodDeclarationSyntax { Identifier.ValueText: var method } || IsInClosure(at))
            Written.Add(name);
        else
            ByMethods.Add((method, name));
    }

    private void Given(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
            Collection(argument.Expression);
        if (call.Expression is MemberAccessExpressionSyntax access)
            Collection(access.Expression);
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
