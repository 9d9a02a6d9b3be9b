using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// What constructors are given, wherever objects are made, and methods, wherever they are called: a component that is given its parent adds itself to
/// that, and where all parents are still in the making this is part of it.
/// </summary>
internal sealed class GivenParameters(NamedNodes nodes, IReadOnlyList<SyntaxTree> trees, Func<string, string, bool> mayBeMade, CancellationToken cancellation)
{
    private readonly FlowScopes _scopes = new();
    private (string? Type, string? Member, ArgumentListSyntax? Arguments)[]? _makings;

    private (string? Type, string? Member, ArgumentListSyntax? Arguments)[] Makings => _makings ??= [.. trees.SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes()).Select(MakingOf).Where(making => making.Arguments is not null)];

    /// <summary>True where all that the parameter is ever given is nothing, the object that gives it in its own making, or new as far as the conditions say.</summary>
    public bool OfConstructors(NewCondition parameter, Func<NewIf, bool> areNew) => Makings.All(making => !MayBeOf(making.Type, making.Member, parameter.Name) || Argument(making.Arguments!, parameter, parameter.Position) is not { } given || IsNew(given, areNew));

    /// <summary>The same of methods of a name; they are named by nothing but calls.</summary>
    public bool OfMethods(NewCondition parameter, Func<NewIf, bool> areNew)
    {
        var declared = nodes[parameter.Name].OfType<MethodDeclarationSyntax>().ToArray();
        var mentions = nodes[parameter.Name].OfType<SimpleNameSyntax>().ToArray();
        var isExtension = Array.Exists(declared, method => method.ParameterList.Parameters is [{ Modifiers: var first }, ..] && first.Any(SyntaxKind.ThisKeyword));
        // The runtime may call it, or something that is asked to by its name.
        return mentions.Length > 0 && !NewObjects.IsCalledUnseen(parameter.Name) && !CallNames.AreKnown(parameter.Name) && !Array.Exists(declared, method => method.Modifiers.Any(SyntaxKind.OverrideKeyword))
            && Array.TrueForAll(mentions, mention => IsOfNew(mention));

        bool IsOfNew(SimpleNameSyntax mention)
        {
            var called = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention.Parent as MemberBindingExpressionSyntax ?? (ExpressionSyntax)mention;
            if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called)
                return false;
            // On a value of its first parameter's type, or on the type that it is declared in.
            var shift = isExtension && NewObjects.ReceiverOf(called) is { } receiver && !Array.Exists(declared, method => method.Parent is TypeDeclarationSyntax type && FlowClimb.NameOf(receiver) == type.Identifier.ValueText) ? 1 : 0;
            var given = shift > parameter.Position ? NewObjects.ReceiverOf(called) : Argument(call.ArgumentList, parameter, parameter.Position - shift);
            return given is null || IsNew(given, areNew);
        }
    }

    private bool MayBeOf(string? made, string? member, string type) => made is null ? member is null || mayBeMade(member, type) : made == type;

    private static bool IsNew(ExpressionSyntax given, Func<NewIf, bool> areNew) => given switch
    {
        ThisExpressionSyntax => FlowClimb.FunctionAround(given) is ConstructorDeclarationSyntax constructor && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        LiteralExpressionSyntax => true,
        _ => NewObjects.When(given) is { } conditions && areNew(conditions),
    };

    private static ExpressionSyntax? Argument(ArgumentListSyntax list, NewCondition parameter, int position)
    {
        var named = list.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Parameter);
        return (named ?? (position < list.Arguments.Count && list.Arguments[position].NameColon is null ? list.Arguments[position] : null))?.Expression;
    }

    // The type is null where it is not written; then there may be a member that it is set to.
    private (string? Type, string? Member, ArgumentListSyntax? Arguments) MakingOf(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => (FlowClimb.NameOf(CreatedTypes.Of(creation, _scopes)), CreatedTypes.MemberOf(creation), creation.ArgumentList),
        PrimaryConstructorBaseTypeSyntax parent => (FlowClimb.NameOf(parent.Type), null, parent.ArgumentList),
        ConstructorInitializerSyntax { Parent: ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type } } other => (other.IsKind(SyntaxKind.ThisConstructorInitializer) ? type.Identifier.ValueText : FlowClimb.NameOf(type.BaseList?.Types.FirstOrDefault()?.Type), null, other.ArgumentList),
        _ => (null, null, null),
    };
}
