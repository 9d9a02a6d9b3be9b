using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>What declarations hand on: arguments to parameters, results to methods, what a property is set to.</summary>
internal sealed class DeclaredFlows(TreeFlows flows, FlowScopes scopes)
{
    /// <summary>Arguments that a list of parameters may gather.</summary>
    public const int Gathered = 12;

    /// <summary>What clauses of a query call.</summary>
    private static readonly HashSet<string> QueryNames = new(["Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin"], StringComparer.Ordinal);

    public void Visit(SyntaxNode node)
    {
        if (node is BaseTypeDeclarationSyntax declared)
            flows.Types.Add(declared.Identifier.ValueText);
        if (FlowScopes.VariableOf(node) is { } variable)
            flows.Variables.Add(variable);
        switch (node)
        {
            case TypeParameterSyntax standIn:
                flows.TypeStandIns.Add(standIn.Identifier.ValueText);
                break;
            case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias, NamespaceOrType: NameSyntax aliased }:
                flows.TypeStandIns.Add(alias);
                var made = (aliased as QualifiedNameSyntax)?.Right ?? aliased;
                for (var position = 0; position < Gathered; position++)
                    flows.Add(FlowKey.Given(FlowMentions.Making(alias), position), FlowKey.Given(FlowMentions.Making((made as SimpleNameSyntax)?.Identifier.ValueText), position), FlowKind.Whole);
                break;
            case MethodDeclarationSyntax method:
                Method(method, method.Identifier.ValueText, method.ParameterList, method.Modifiers);
                break;
            case LocalFunctionStatementSyntax function:
                Method(function, function.Identifier.ValueText, function.ParameterList, function.Modifiers);
                break;
            case OperatorDeclarationSyntax { ParameterList.Parameters: var operands }:
                Unseen(operands);
                break;
            case ConversionOperatorDeclarationSyntax { ParameterList.Parameters: var converted }:
                Unseen(converted);
                break;
            case ConstructorDeclarationSyntax initializer when initializer.Modifiers.Any(SyntaxKind.StaticKeyword):
                flows.TypeInitializers.Add(scopes.ScopeOf(initializer));
                break;
            case ConstructorDeclarationSyntax constructor:
                Constructor(constructor.Identifier.ValueText, constructor.ParameterList);
                break;
            case TypeDeclarationSyntax { ParameterList: { } parameters } type when type is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax:
                Constructor(type.Identifier.ValueText, parameters);
                break;
            case PropertyDeclarationSyntax property:
                Member(property.Identifier.ValueText, property.Type);
                if (property.AccessorList?.Accessors.Any(accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody) is not null) == true)
                    flows.Add(FlowKey.Member(property.Identifier.ValueText), scopes.KeyOf(property, "value"), FlowKind.Whole);
                break;
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: BaseFieldDeclarationSyntax, Type: var type } } field:
                Member(field.Identifier.ValueText, type);
                break;
            case TupleElementSyntax { Identifier.ValueText: { Length: > 0 } name }:
                flows.TupleNames.Add(name);
                break;
            case ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name, Parent: TupleExpressionSyntax }:
                flows.TupleNames.Add(name);
                break;
        }
    }

    private void Member(string name, TypeSyntax? type)
    {
        flows.Members.Add(name);
        foreach (var part in type?.DescendantNodesAndSelf().OfType<SimpleNameSyntax>() ?? [])
            flows.MemberTypes.Add((name, part.Identifier.ValueText));
    }

    private void Unseen(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        foreach (var parameter in parameters.Where(parameter => MayBeCollection(parameter.Type) && !IsOfTypeAround(parameter)))
        {
            flows.Unseen.Add(scopes.KeyOf(parameter, parameter.Identifier.ValueText));
            if (parameter.Type is TupleTypeSyntax or NullableTypeSyntax { ElementType: TupleTypeSyntax })
                flows.UnseenTuples.Add(scopes.KeyOf(parameter, parameter.Identifier.ValueText));
        }
    }

    // One of the type itself, which is no collection of .NET's.
    private static bool IsOfTypeAround(ParameterSyntax parameter) => parameter is { Type: GenericNameSyntax own, Parent.Parent.Parent: TypeDeclarationSyntax { BaseList: null } type } && own.Identifier.ValueText == type.Identifier.ValueText && own.Arity == type.Arity;

    private static bool MayBeCollection(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => MayBeCollection(nullable.ElementType),
        QualifiedNameSyntax qualified => MayBeCollection(qualified.Right),
        TupleTypeSyntax tuple => tuple.Elements.Any(element => MayBeCollection(element.Type)),
        IdentifierNameSyntax name => name.Identifier.ValueText is "IEnumerable" or "ICollection" or "IList" or "ArrayList" or "Array" or "StringBuilder",
        _ => !FlowTargets.IsUnchanging(type),
    };

    private void Method(SyntaxNode declaration, string name, ParameterListSyntax parameters, SyntaxTokenList modifiers)
    {
        flows.Methods.Add(name);
        flows.Add(FlowKey.Result(name), FlowKey.Member(name), FlowKind.Held);
        var isExtension = parameters.Parameters is [{ Modifiers: var first }, ..] && first.Any(SyntaxKind.ThisKeyword);
        for (var position = 0; position < parameters.Parameters.Count; position++)
        {
            var parameter = parameters.Parameters[position];
            var key = scopes.KeyOf(parameter, parameter.Identifier.ValueText);
            // The clauses of a query may be what it is given.
            if (QueryNames.Contains(name))
                flows.Clauses.Add(key);
            Given(name, position, parameter, key);
            if (isExtension && position == 0)
            {
                flows.Add(FlowKey.Receiver(name), key, FlowKind.Whole);
                flows.Add(FlowKey.Bound(name), key, FlowKind.Whole);
            }
            else if (isExtension)
            {
                Given(name, position - 1, parameter, key);
            }

            flows.Add(FlowKey.Bound(name), key, FlowKind.Part);
            // What it is set to, the caller's variable is.
            if (!FlowTargets.IsUnchanging(parameter.Type) && (parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword)))
                flows.Add(key, FlowKey.Result(name), FlowKind.Whole);
        }

        switch (declaration.Parent)
        {
            case StructDeclarationSyntax or RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordStructDeclaration } when !modifiers.Any(SyntaxKind.ReadOnlyKeyword) && !modifiers.Any(SyntaxKind.StaticKeyword) && !((TypeDeclarationSyntax)declaration.Parent).Modifiers.Any(SyntaxKind.ReadOnlyKeyword):
                flows.Add(FlowKey.Receiver(name), new Harm(FlowKind.Whole, Writer.Anyone, IsLater: true));
                break;
            // A block of extensions: its parameter is what all of its members are called on.
            case TypeDeclarationSyntax and not (ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax) and { ParameterList.Parameters: [var receiver] }:
                flows.Add(FlowKey.Receiver(name), FlowKey.Member(receiver.Identifier.ValueText), FlowKind.Whole);
                flows.Add(FlowKey.Bound(name), FlowKey.Member(receiver.Identifier.ValueText), FlowKind.Whole);
                break;
        }
    }

    private void Constructor(string type, ParameterListSyntax parameters)
    {
        for (var position = 0; position < parameters.Parameters.Count; position++)
        {
            var parameter = parameters.Parameters[position];
            var key = scopes.KeyOf(parameter, parameter.Identifier.ValueText);
            flows.Variables.Add(parameter.Identifier.ValueText);
            Given(FlowMentions.Making(type), position, parameter, key);
            Given(FlowMentions.Making(null), position, parameter, key);
            if (parameters.Parent is RecordDeclarationSyntax)
            {
                Member(parameter.Identifier.ValueText, parameter.Type);
                if (!FlowTargets.IsUnchanging(parameter.Type))
                    flows.Add(key, FlowKey.Result("Deconstruct"), FlowKind.Whole);
            }
        }
    }

    private void Given(string method, int position, ParameterSyntax parameter, FlowKey key)
    {
        if (FlowTargets.IsUnchanging(parameter.Type))
            return;
        flows.Add(FlowKey.Given(method, position), key, FlowKind.Whole);
        flows.Add(FlowKey.Given(method, parameter.Identifier.ValueText), key, FlowKind.Whole);
        if (!parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            return;
        var areUnchanging = parameter.Type is ArrayTypeSyntax { ElementType: var item } && FlowTargets.IsUnchanging(item);
        for (var other = position; other < position + Gathered; other++)
        {
            flows.Add(FlowKey.Given(method, other), key, FlowKind.Whole);
            if (!areUnchanging)
                flows.Add(FlowKey.Given(method, other), key, FlowKind.Held);
        }
    }
}
