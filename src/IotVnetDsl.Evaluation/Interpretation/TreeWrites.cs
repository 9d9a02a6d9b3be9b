using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What one file writes to, by names; found once for a tree.</summary>
internal sealed class TreeWrites
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeWrites> Known = new();

    private Dictionary<string, HashSet<Writer>>? _named;

    private TreeWrites()
    {
    }

    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by constructors and by initializers of objects, and nowhere else here.</summary>
    public HashSet<string> SetInConstructors { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by initializers of fields and properties, and by static constructors other than by an assignment: what is set once is set so too.</summary>
    public HashSet<string> SetAside { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by <c>??=</c>, as often as that is written.</summary>
    public List<string> Lazy { get; } = [];

    /// <summary>
    /// What methods write: the writes of those that only constructors call belong to the making of the object. So do writes to what is new.
    /// </summary>
    public HashSet<(Writer Writer, string Name)> ByWriters { get; } = [];

    public static TreeWrites Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var made = new TreeWrites();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            made.Visit(node);
        return Known.GetValue(tree, _ => made);
    }

    /// <summary>
    /// For every name the methods and constructors in which an object names it of itself, and calls on what is new; anyone for anything else.
    /// </summary>
    public Dictionary<string, HashSet<Writer>> NamedIn(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_named is { } known)
            return known;
        var named = new Dictionary<string, HashSet<Writer>>(StringComparer.Ordinal);
        foreach (var name in tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (!named.TryGetValue(name.Identifier.ValueText, out var places))
                named[name.Identifier.ValueText] = places = [];
            var isOwn = name.Parent is not (MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } or MemberBindingExpressionSyntax);
            var receiver = CalledOn(name);
            if (receiver is not null && NamedCollections.TypeOf(receiver) is { } collection)
                places.Add(Writer.OfCollection(collection));
            else if (receiver is not null && NewObjects.When(receiver) is { } ifNew)
                places.Add(Writer.OfNew(ifNew));
            else
                places.Add(IsInClosure(name) ? Writer.Anyone : MemberAround(name) switch
                {
                    ConstructorDeclarationSyntax when isOwn => Writer.Constructor,
                    MethodDeclarationSyntax method when isOwn => Writer.Method(method.Identifier.ValueText),
                    // The Add of a collection of one's own calls that of the list in it.
                    MethodDeclarationSyntax method when method.Identifier.ValueText == name.Identifier.ValueText && CalledOn(name) is IdentifierNameSyntax held => Writer.OfNew(NewObjects.IfHeld(held.Identifier.ValueText)),
                    _ => Writer.Anyone,
                });
        }

        return _named = named;
    }

    private static ExpressionSyntax? CalledOn(SimpleNameSyntax name) => name.Parent is ExpressionSyntax { Parent: InvocationExpressionSyntax call } access && call.Expression == access ? NewObjects.ReceiverOf(access) : null;

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression, Left: var left } when NameOf(left) is { Length: > 0 } lazy:
                Lazy.Add(lazy);
                break;
            case AssignmentExpressionSyntax { Right: InitializerExpressionSyntax }:
                break;
            // What such a member holds, others may hold as well.
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax outer } } assignment:
                if (NameOf(assignment.Left) is { Length: > 0 } nested)
                    ByWriters.Add((Writer.OfNew(NewObjects.IfHeld(NameOf(outer.Left))), nested));
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
        }
    }

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
        _ => OwnField(target)?.Identifier.ValueText ?? "",
    };

    /// <summary>The property whose accessor calls its own field so.</summary>
    private static PropertyDeclarationSyntax? OwnField(ExpressionSyntax target) => target.ToString() == "field" ? target.FirstAncestorOrSelf<PropertyDeclarationSyntax>() : null;

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
            case MemberAccessExpressionSyntax access:
                Write(access, access.Name.Identifier.ValueText);
                // Where that holds a value type, it is set as well.
                if (access.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax)
                    Target(access.Expression);
                break;
            case MemberBindingExpressionSyntax binding:
                Write(binding, binding.Name.Identifier.ValueText);
                break;
            case IdentifierNameSyntax identifier:
                Write(identifier, identifier.Identifier.ValueText);
                break;
            default:
                // What sets a property by its accessor names it, and is seen there.
                if (OwnField(target) is { } property && (IsInClosure(target) || target.FirstAncestorOrSelf<AccessorDeclarationSyntax>()?.Keyword.RawKind is not ((int)SyntaxKind.SetKeyword or (int)SyntaxKind.InitKeyword)))
                    Written.Add(property.Identifier.ValueText);
                break;
        }
    }

    private void Write(ExpressionSyntax at, string name)
    {
        var member = MemberAround(at);
        if (member is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } || (member is ConstructorDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.StaticKeyword)))
            SetAside.Add(name);
        if (WriterOf(at, member) is { Kind: not WriterKind.Anyone } writer)
            ByWriters.Add((writer, name));
        else
            Written.Add(name);
    }

    private static Writer WriterOf(ExpressionSyntax at, SyntaxNode member) => NewObjects.ReceiverOf(at) is { } receiver ? Writer.OfNew(NewObjects.When(receiver))
        : IsInClosure(at) ? Writer.Anyone
        : member switch
        {
            MethodDeclarationSyntax method => Writer.Method(method.Identifier.ValueText),
            PropertyDeclarationSyntax property when at.FirstAncestorOrSelf<AccessorDeclarationSyntax>()?.IsKind(SyntaxKind.SetAccessorDeclaration) == true => Writer.Setter(property.Identifier.ValueText),
            _ => Writer.Anyone,
        };

    private static SyntaxNode MemberAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
        ?? node.SyntaxTree.GetRoot();

    private static bool DeclaredIn(SyntaxNode scope, string name) => scope.DescendantNodes().Any(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText == name,
        ParameterSyntax parameter => parameter.Identifier.ValueText == name,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText == name,
        ForEachStatementSyntax loop => loop.Identifier.ValueText == name,
        _ => false,
    });
}
