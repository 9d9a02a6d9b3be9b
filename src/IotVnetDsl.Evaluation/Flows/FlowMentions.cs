using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Finds the expressions that name something that may hold an object, and lets them be followed.</summary>
internal static class FlowMentions
{
    /// <summary>The method by which objects of a type are made; of whichever type, where that is not written.</summary>
    public static string Making(string? type) => (type ?? "*") + ".new";

    /// <summary>The method by which an object is made that an initializer sets a member to, of a type that is not written.</summary>
    public static string MakingFor(string member) => $"*{member}.new";

    public static void Visit(SyntaxNode node, TreeFlows flows, FlowScopes scopes)
    {
        switch (node)
        {
            case SimpleNameSyntax name when IsExpression(name):
                Named(name, flows, scopes);
                break;
            // What an indexer of the source gives.
            case ElementAccessExpressionSyntax element when !SetSyntax.IsSetWithin(element):
                new FlowClimb(FlowKey.Result("this[]"), element, flows, scopes).Follow(element, FlowKind.Whole, via: null);
                break;
            case AnonymousFunctionExpressionSyntax function:
                var key = FlowKey.Function(FlowScopes.Next());
                flows.Functions.Add((key, [.. FlowTargets.ParametersOf(function).Select(parameter => scopes.KeyOf(function, parameter.Identifier.ValueText))]));
                new FlowClimb(key, function, flows, scopes).Follow(function, FlowKind.Whole, via: null);
                break;
            case SubpatternSyntax { ExpressionColon: { } member } subpattern:
                Matched(member, subpattern, flows, scopes);
                break;
            case PositionalPatternClauseSyntax clause:
                foreach (var variable in FlowTargets.VariablesIn(clause, scopes))
                    flows.Add(FlowKey.Result("Deconstruct"), variable, FlowKind.Whole);
                break;
        }
    }

    private static void Named(SimpleNameSyntax name, TreeFlows flows, FlowScopes scopes)
    {
        ExpressionSyntax expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        var text = name.Identifier.ValueText;
        if (text.Length == 0)
            return;
        var isOwn = expression == name;
        var key = isOwn ? scopes.KeyOf(name, text) : FlowKey.Member(text);
        if (expression.Parent is InvocationExpressionSyntax call && call.Expression == expression)
        {
            // A method gives what it gives; a delegate what it holds.
            new FlowClimb(FlowKey.Result(text), call, flows, scopes).Follow(call, FlowKind.Whole, via: null);
            if (key.Scope != 0 || !CallNames.AreKnown(text))
                new FlowClimb(key, call, flows, scopes).Follow(call, FlowKind.Part, via: null);
            return;
        }

        if (isOwn && expression.Parent is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax, Parent: InitializerExpressionSyntax made } && expression.Parent is AssignmentExpressionSyntax { Left: var left } && left == expression)
        {
            // Within the making of an object, what its member holds is filled.
            flows.Add(FlowKey.Member(text), new Harm(FlowKind.Whole, made.Parent is AssignmentExpressionSyntax ? Writer.Anyone : Writer.Constructor, IsLater: false));
            return;
        }

        isOwn |= expression is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };
        new FlowClimb(key, expression, flows, scopes) { In = key.Scope != 0 ? Writer.Anyone : isOwn ? MakingAround(expression) : MakingOf(expression) }.Follow(expression, FlowKind.Whole, via: null);
    }

    private static Writer MakingOf(ExpressionSyntax expression) => NewObjects.ReceiverOf(expression) is { } receiver ? Writer.OfNew(NewObjects.When(receiver)) : Writer.Anyone;

    private static void Matched(BaseExpressionColonSyntax member, SubpatternSyntax subpattern, TreeFlows flows, FlowScopes scopes)
    {
        foreach (var name in member.DescendantNodes().OfType<SimpleNameSyntax>())
        foreach (var variable in FlowTargets.VariablesIn(subpattern.Pattern, scopes))
        {
            flows.Add(FlowKey.Member(name.Identifier.ValueText), variable, FlowKind.Whole);
            flows.Add(FlowKey.Member(name.Identifier.ValueText), variable, FlowKind.Part);
        }
    }

    // The constructor or method in which an object does something with its own member: it may be part of the making of it.
    private static Writer MakingAround(SyntaxNode node) => FlowClimb.FunctionAround(node) switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? Writer.TypeInitializer : Writer.Constructor,
        AccessorDeclarationSyntax accessor when accessor.IsKind(SyntaxKind.InitAccessorDeclaration) => Writer.Constructor,
        MethodDeclarationSyntax method => Writer.Method(method.Identifier.ValueText),
        _ => Writer.Anyone,
    };

    private static bool IsExpression(SimpleNameSyntax name)
    {
        if (name.Parent is NameColonSyntax or NameEqualsSyntax or ExpressionColonSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax or UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax)
            return false;
        // A type before a dot has nothing itself, and costs nothing.
        return !SyntaxFacts.IsInTypeOnlyContext(name);
    }
}
