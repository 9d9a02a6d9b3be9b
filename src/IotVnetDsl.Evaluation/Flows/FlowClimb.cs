using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Follows the value of one expression outwards, to whatever holds it then, changes it, or only reads it.</summary>
internal sealed class FlowClimb(FlowKey from, SyntaxNode start, TreeFlows flows, FlowScopes scopes)
{
    /// <summary>Who is followed further may have been changed.</summary>
    private const int Highest = 200;

    private int _steps;

    /// <summary>See <see cref="Harm.In"/>.</summary>
    public Writer In { get; init; }

    /// <summary>The method, accessor, constructor or function that something is written in; null outside of them.</summary>
    public static SyntaxNode? FunctionAround(SyntaxNode node)
    {
        for (var current = node.Parent; current is not (null or BaseTypeDeclarationSyntax); current = current.Parent)
        {
            if (current is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax or FieldDeclarationSyntax)
                return current;
        }

        return null;
    }

    public void Follow(SyntaxNode node, FlowKind kind, string? via)
    {
        while (node.Parent is { } parent)
        {
            if (++_steps > Highest)
            {
                Doubt(kind);
                return;
            }

            switch (parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or CheckedExpressionSyntax or AwaitExpressionSyntax or RefExpressionSyntax
                    or SelectClauseSyntax or GroupClauseSyntax or QueryBodySyntax or SwitchExpressionArmSyntax or CollectionExpressionSyntax
                    or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.CoalesceExpression }:
                case ConditionalExpressionSyntax conditional when conditional.Condition != node:
                case SwitchExpressionSyntax choice when choice.GoverningExpression != node:
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == node:
                case AnonymousFunctionExpressionSyntax:
                case BaseObjectCreationExpressionSyntax { Initializer: var initializer } when initializer == node:
                    if (parent is SelectClauseSyntax or AnonymousFunctionExpressionSyntax or GroupClauseSyntax)
                        kind = Held(kind);
                    break;
                case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ComplexElementInitializerExpression } added:
                    Added(added, node, kind, via);
                    kind = Held(kind);
                    break;
                case ExpressionElementSyntax or InitializerExpressionSyntax:
                    kind = Held(kind);
                    break;
                case SpreadElementSyntax or WithExpressionSyntax:
                    kind = Copy(kind);
                    break;
                case InvocationExpressionSyntax:
                    kind = Part(parent, kind, via);
                    break;
                case SwitchExpressionSyntax choice:
                    Matched(choice.Arms.Select(arm => arm.Pattern), kind, via);
                    return;
                case SwitchStatementSyntax choice:
                    Matched(choice.Sections.SelectMany(section => section.Labels), kind, via);
                    return;
                case IsPatternExpressionSyntax test:
                    Matched([test.Pattern], kind, via);
                    return;
                case ConditionalAccessExpressionSyntax access:
                    if (BindingIn(access.WhenNotNull) is not { } binding)
                        return;
                    if (binding is ElementBindingExpressionSyntax && SetSyntax.IsSetWithin(binding))
                    {
                        Change(binding.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax ? FlowKind.Part : kind);
                        return;
                    }

                    if (binding is ElementBindingExpressionSyntax)
                        kind = Part(binding, kind, via);
                    else if (Dot(((MemberBindingExpressionSyntax)binding).Name.Identifier.ValueText, binding, ref kind, ref via) is not { } further)
                        return;
                    else
                        binding = further;
                    node = binding;
                    continue;
                case ElementAccessExpressionSyntax element:
                    if (element.Expression != node)
                        return;
                    if (SetSyntax.IsSetWithin(element))
                    {
                        Change(element.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax ? FlowKind.Part : kind);
                        return;
                    }

                    kind = Part(parent, kind, via);
                    break;
                case MemberAccessExpressionSyntax dot:
                    if (dot.Expression != node || Dot(dot.Name.Identifier.ValueText, dot, ref kind, ref via) is not { } above)
                        return;
                    node = above;
                    continue;
                case ArgumentSyntax argument:
                    if (Argument(argument, ref kind, via) is not { } around)
                        return;
                    node = around;
                    continue;
                case AnonymousObjectMemberDeclaratorSyntax member:
                    if ((member.NameEquals?.Name.Identifier.ValueText ?? NameOf(member.Expression)) is { } part)
                        Give(FlowKey.Member(part), kind, via);
                    return;
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    if (assignment is { Left: ImplicitElementAccessSyntax, Parent: InitializerExpressionSyntax entries })
                    {
                        kind = Held(kind);
                        node = entries;
                        continue;
                    }

                    Set(assignment.Left, kind, via, parent);
                    if (assignment.Parent is InitializerExpressionSyntax or ExpressionStatementSyntax)
                        return;
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    Give(variable.Parent?.Parent is BaseFieldDeclarationSyntax ? FlowKey.Member(variable.Identifier.ValueText) : scopes.KeyOf(variable, variable.Identifier.ValueText), kind, via);
                    return;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    Give(FlowKey.Member(property.Identifier.ValueText), kind, via);
                    return;
                case ForEachStatementSyntax { Type: RefTypeSyntax } loop when loop.Expression == node:
                    Doubt(kind);
                    return;
                case ForEachStatementSyntax loop when loop.Expression == node:
                    Take(scopes.KeyOf(loop, loop.Identifier.ValueText), kind, via);
                    return;
                case ForEachVariableStatementSyntax loop when loop.Expression == node:
                    Deconstruct(loop.Variable, value: null, kind, via);
                    return;
                case FromClauseSyntax clause:
                    Take(scopes.KeyOf(clause, clause.Identifier.ValueText), kind, via);
                    return;
                case JoinClauseSyntax clause when clause.InExpression == node:
                    Take(scopes.KeyOf(clause, clause.Identifier.ValueText), kind, via);
                    if (clause.Into is { } into)
                        Give(scopes.KeyOf(into, into.Identifier.ValueText), Part(kind), via);
                    return;
                case LetClauseSyntax clause:
                    Give(scopes.KeyOf(clause, clause.Identifier.ValueText), kind, via);
                    return;
                case QueryExpressionSyntax { Body.Continuation: { } continuation }:
                    Take(scopes.KeyOf(continuation, continuation.Identifier.ValueText), kind, via);
                    break;
                case QueryExpressionSyntax:
                    break;
                case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax:
                    if (Returned(parent, parent is YieldStatementSyntax ? Held(kind) : kind, via) is not { } lambda)
                        return;
                    kind = Held(kind);
                    node = lambda;
                    continue;
                // Of two delegates one is made that is both.
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression } sum when FlowTargets.MayBeDelegates(sum):
                    kind = Held(kind);
                    break;
                // Conditions, operands, texts and statements read it and are done.
                case StatementSyntax or BinaryExpressionSyntax or InterpolationSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax
                    or PostfixUnaryExpressionSyntax or WhenClauseSyntax or RangeExpressionSyntax or OrderingSyntax or WhereClauseSyntax
                    or JoinClauseSyntax or CatchFilterClauseSyntax or ThrowExpressionSyntax or PatternSyntax or SwitchLabelSyntax or AttributeArgumentSyntax or EqualsValueClauseSyntax or InterpolationAlignmentClauseSyntax
                    or ExpressionColonSyntax or BaseObjectCreationExpressionSyntax or TypeSyntax or EnumMemberDeclarationSyntax or ArrayRankSpecifierSyntax:
                    return;
                default:
                    Doubt(kind);
                    return;
            }

            node = parent;
        }
    }

    // An own collection's Add is called with it.
    private void Added(InitializerExpressionSyntax added, SyntaxNode node, FlowKind kind, string? via)
    {
        if (node is not InitializerExpressionSyntax and not AssignmentExpressionSyntax)
            Give(FlowKey.Given("Add", added.IsKind(SyntaxKind.ComplexElementInitializerExpression) ? added.Expressions.IndexOf((ExpressionSyntax)node) : 0), kind, via);
    }

    private static FlowKind Held(FlowKind kind) => kind is FlowKind.Part or FlowKind.Copy or FlowKind.Shared ? FlowKind.Shared : FlowKind.Held;

    private static FlowKind Copy(FlowKind kind) => kind == FlowKind.Whole ? FlowKind.Copy : kind;

    private static FlowKind Part(FlowKind kind) => kind == FlowKind.Held ? FlowKind.Held : FlowKind.Part;

    // Something of what holds it may be the thing itself.
    private FlowKind Part(SyntaxNode around, FlowKind kind, string? via)
    {
        if (kind == FlowKind.Held)
            Follow(around, FlowKind.Whole, via);
        return Part(kind);
    }

    private static ExpressionSyntax? BindingIn(ExpressionSyntax whenNotNull)
    {
        ExpressionSyntax? current = whenNotNull;
        while (current is not (null or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax))
        {
            current = current switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                InvocationExpressionSyntax call => call.Expression,
                ElementAccessExpressionSyntax element => element.Expression,
                ConditionalAccessExpressionSyntax conditional => conditional.Expression,
                PostfixUnaryExpressionSyntax unary => unary.Operand,
                AssignmentExpressionSyntax assignment => assignment.Left,
                _ => null,
            };
        }

        return current;
    }

    // A member of it is asked for, or called: the expression to go on from, null where nothing goes on.
    private ExpressionSyntax? Dot(string name, ExpressionSyntax access, ref FlowKind kind, ref string? via)
    {
        if (access.Parent is not InvocationExpressionSyntax call || call.Expression != access)
        {
            if (CallNames.Change(name))
                Change(kind);
            Give(FlowKey.Bound(name), kind, via);
            if (name is "Count" or "Length" or "LongLength" or "Rank" or "IsEmpty" or "Capacity" or "Comparer")
                return null;
            kind = Part(access, kind, via);
            via ??= name;
            return access;
        }

        Give(FlowKey.Receiver(name), kind, via);
        Functions(call, Part(kind), via);
        if (CallNames.Change(name) && !IsQuery(name, call))
        {
            Change(kind);
            return null;
        }

        return Result(name, call, ref kind, via);
    }

    // List's own Reverse has no value that could be used.
    private static bool IsQuery(string name, InvocationExpressionSyntax call) => name == "Reverse" && call.Parent is MemberAccessExpressionSyntax or ArgumentSyntax or SpreadElementSyntax or ForEachStatementSyntax or EqualsValueClauseSyntax
        or ArrowExpressionClauseSyntax or ReturnStatementSyntax;

    private InvocationExpressionSyntax? Result(string name, InvocationExpressionSyntax call, ref FlowKind kind, string? via)
    {
        if (CallNames.GiveSame(name))
            return call;
        if (!CallNames.GiveParts(name) && name != "Reverse")
            return null;
        if (!CallNames.GiveItem(name))
        {
            kind = Copy(kind);
            return call;
        }

        kind = Part(call, kind, via);
        return call;
    }

    // It is given to a call, or put into a tuple.
    private SyntaxNode? Argument(ArgumentSyntax argument, ref FlowKind kind, string? via)
    {
        switch (argument.Parent)
        {
            case TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target when assignment.Left == target:
                return null;
            case TupleExpressionSyntax tuple:
                kind = Held(kind);
                return tuple;
            case not ArgumentListSyntax:
                return null;
            case ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list:
                return Given(argument, list.Arguments.IndexOf(argument), call, ref kind, via);
            case ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } list:
                var written = CreatedTypes.Of(creation, scopes);
                var type = NameOf(written);
                Give(argument, list.Arguments.IndexOf(argument), type is null && CreatedTypes.MemberOf(creation) is { } set ? FlowMentions.MakingFor(set) : FlowMentions.Making(type), kind, via);
                if (type is not null && CallNames.IsCopy(type))
                {
                    kind = Copy(kind);
                    return creation;
                }

                if (kind != FlowKind.Held)
                    Follow(creation, Held(kind), via);
                // One of .NET's may be another view of it, but not one of the type around.
                if (CreatedTypes.IsTypeAround(creation, written))
                {
                    if (kind != FlowKind.Held)
                        return null;
                    kind = Held(kind);
                }

                return creation;
            case ArgumentListSyntax { Parent: PrimaryConstructorBaseTypeSyntax parent } list:
                Give(argument, list.Arguments.IndexOf(argument), FlowMentions.Making(NameOf(parent.Type)), kind, via);
                return null;
            case ArgumentListSyntax list:
                Give(argument, list.Arguments.IndexOf(argument), FlowMentions.Making(null), kind, via);
                return null;
        }
    }

    private InvocationExpressionSyntax? Given(ArgumentSyntax argument, int position, InvocationExpressionSyntax call, ref FlowKind kind, string? via)
    {
        // A delegate is called by its own name.
        if (NameOf(NameOf(call.Expression) == "Invoke" && NewObjects.ReceiverOf(call.Expression) is { } called ? called : call.Expression) is not { } name)
        {
            Doubt(kind);
            return null;
        }

        if (name == "nameof")
            return null;
        Give(argument, position, name, kind, via);
        Functions(call, kind, via);
        Functions(call, Part(kind), via);
        // A function that .NET calls it does not keep.
        if (argument.Expression == start && start is AnonymousFunctionExpressionSyntax && CallNames.AreKnown(name) && !CallNames.Change(name) && !CallNames.Hold(name))
            return null;
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (CallNames.ChangeGiven(name) || (CallNames.Change(name) && receiver is IdentifierNameSyntax { Identifier.ValueText: "Array" }))
        {
            Change(kind);
            return null;
        }

        if (CallNames.Change(name))
        {
            var held = name is "AddRange" or "InsertRange" or "UnionWith" or "PushRange" or "EnqueueRange" ? Copy(kind) : Held(kind);
            foreach (var (key, _) in receiver is null ? [] : FlowTargets.Of(receiver, scopes))
                Give(key, held, via);
            return null;
        }

        if (!CallNames.Hold(name))
            return Result(name, call, ref kind, via);
        if (kind != FlowKind.Held)
            Follow(call, Held(kind), via);
        return Result(name, call, ref kind, via);
    }

    // Functions beside it in a call are called with it, or with what is in it; variables that the call sets may be set to it.
    private void Functions(InvocationExpressionSyntax call, FlowKind kind, string? via)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            switch (argument.Expression)
            {
                case AnonymousFunctionExpressionSyntax function:
                    // What a text is written into is new.
                    foreach (var parameter in FlowTargets.ParametersOf(function).Skip(call.Expression is MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.ValueText: "Create" } ? 1 : 0))
                        Take(scopes.KeyOf(function, parameter.Identifier.ValueText), kind, via);
                    break;
                case var variable when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword):
                    foreach (var (key, _) in FlowTargets.Of(variable, scopes))
                    {
                        Take(key, kind, via);
                        if (NameOf(call.Expression) is { } name)
                            flows.Add(FlowKey.Result(name), key, FlowKind.Whole);
                    }

                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax when NameOf(argument.Expression) is { } method && NameOf(call.Expression) is { } by && (CallNames.GiveParts(by) || CallNames.OnlyRead(by)):
                    Give(FlowKey.Bound(method), kind, via);
                    break;
            }
        }
    }

    // Where it leaves a function: null, or the lambda that gives it.
    private AnonymousFunctionExpressionSyntax? Returned(SyntaxNode at, FlowKind kind, string? via)
    {
        var function = at.Parent is PropertyDeclarationSyntax or IndexerDeclarationSyntax ? at.Parent : FunctionAround(at);
        if (function is AccessorDeclarationSyntax accessor)
            function = accessor.Parent?.Parent;
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return lambda;
            case MethodDeclarationSyntax { Identifier.ValueText: "GetEnumerator" }:
                Change(FlowKind.Part);
                break;
            case MethodDeclarationSyntax { ReturnType: var type } when FlowTargets.IsUnchanging(type):
            case LocalFunctionStatementSyntax { ReturnType: var given } when FlowTargets.IsUnchanging(given):
            case BasePropertyDeclarationSyntax { Type: var held } when FlowTargets.IsUnchanging(held):
                break;
            case MethodDeclarationSyntax method:
                Give(FlowKey.Result(method.Identifier.ValueText), kind, via);
                break;
            case LocalFunctionStatementSyntax local:
                Give(FlowKey.Result(local.Identifier.ValueText), kind, via);
                break;
            case PropertyDeclarationSyntax property:
                Give(FlowKey.Member(property.Identifier.ValueText), kind, via);
                break;
            case IndexerDeclarationSyntax:
                Give(FlowKey.Result("this[]"), kind, via);
                break;
            // Of an object of the type itself, what it holds is reached by its members only.
            case BaseMethodDeclarationSyntax { Parent: TypeDeclarationSyntax owner } made when made is OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax && kind is FlowKind.Held or FlowKind.Copy or FlowKind.Shared
                && NameOf(made is OperatorDeclarationSyntax own ? own.ReturnType : ((ConversionOperatorDeclarationSyntax)made).Type) == owner.Identifier.ValueText && owner.BaseList is null:
                break;
            // Nothing shows where an operator or a conversion is used.
            case OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax:
                Doubt(kind);
                break;
        }

        return null;
    }

    private void Matched(IEnumerable<SyntaxNode> patterns, FlowKind kind, string? via)
    {
        foreach (var pattern in patterns)
        foreach (var variable in FlowTargets.VariablesIn(pattern, scopes))
        {
            Give(variable, kind, via);
            Take(variable, kind, via);
        }
    }

    private void Set(ExpressionSyntax target, FlowKind kind, string? via, SyntaxNode around)
    {
        if (target is TupleExpressionSyntax or DeclarationExpressionSyntax { Designation: not SingleVariableDesignationSyntax })
        {
            Deconstruct(target, (around as AssignmentExpressionSyntax)?.Right, kind, via);
            return;
        }

        foreach (var (key, how) in FlowTargets.Of(target, scopes))
            Give(key, how == FlowKind.Held ? Held(kind) : kind, via);
    }

    private void Deconstruct(ExpressionSyntax target, ExpressionSyntax? value, FlowKind kind, string? via)
    {
        // A tuple that is written out is taken apart by no method, as long as none of its parts is.
        var calls = !(value is TupleExpressionSyntax && FlowTargets.AreParts(target));
        foreach (var (key, _) in FlowTargets.Of(target, scopes))
        {
            Take(key, kind, via);
            if (calls)
                flows.Add(FlowKey.Result("Deconstruct"), key, FlowKind.Whole);
        }
    }

    // Something takes a part of it.
    private void Take(FlowKey key, FlowKind kind, string? via)
    {
        if (kind == FlowKind.Held)
            Give(key, FlowKind.Whole, via);
        Give(key, Part(kind), via);
    }

    private void Give(ArgumentSyntax argument, int position, string method, FlowKind kind, string? via) =>
        Give(argument.NameColon is { } name ? FlowKey.Given(method, name.Name.Identifier.ValueText) : FlowKey.Given(method, position), kind, via);

    private void Give(FlowKey to, FlowKind kind, string? via) => flows.Add(from, to, kind, via, In);

    // Nobody knows what is done with it.
    private void Doubt(FlowKind kind) => Change(kind is FlowKind.Held or FlowKind.Copy or FlowKind.Shared ? FlowKind.Part : kind);

    private void Change(FlowKind kind)
    {
        if (kind is FlowKind.Whole or FlowKind.Part)
            flows.Add(from, new Harm(kind, In, IsLater(start)));
    }

    // A function that is not an argument of what calls it at once.
    private static bool IsLater(SyntaxNode node) => node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(function =>
        function.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } || NameOf(call.Expression) is not { } name || !CallNames.AreKnown(name));

    /// <summary>The simple name of a type, or of what an expression names; null where it names nothing.</summary>
    public static string? NameOf(SyntaxNode? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        PredefinedTypeSyntax => "",
        _ => null,
    };
}
