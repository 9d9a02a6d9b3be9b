using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// What constructors are given, wherever objects are made: a component that is given its parent adds itself to that, and where all parents are
/// still in the making this is part of it.
/// </summary>
internal sealed class GivenParameters(IReadOnlyList<SyntaxTree> trees, Func<string, string, bool> mayBeMade, CancellationToken cancellation)
{
    private readonly FlowScopes _scopes = new();
    private (string? Type, string? Member, ArgumentListSyntax? Arguments)[]? _makings;

    private (string? Type, string? Member, ArgumentListSyntax? Arguments)[] Makings => _makings ??= [.. trees.SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes()).Select(MakingOf).Where(making => making.Arguments is not null)];

    /// <summary>True where all that the parameter is ever given is nothing, the object that gives it in its own making, or new as far as the conditions say.</summary>
    public bool AreNew(NewObjects.Parameter parameter, Func<string, bool> areNew) => Makings.All(making => !MayBeOf(making.Type, making.Member, parameter.Type) || Argument(making.Arguments!, parameter) is not { } given || IsNew(given, areNew));

    private bool MayBeOf(string? made, string? member, string type) => made is null ? member is null || mayBeMade(member, type) : made == type;

    private static bool IsNew(ExpressionSyntax given, Func<string, bool> areNew) => given switch
    {
        ThisExpressionSyntax => FlowClimb.FunctionAround(given) is ConstructorDeclarationSyntax constructor && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        LiteralExpressionSyntax => true,
        _ => NewObjects.When(given) is { } conditions && areNew(conditions),
    };

    private static ExpressionSyntax? Argument(ArgumentListSyntax list, NewObjects.Parameter parameter)
    {
        var named = list.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name);
        return (named ?? (parameter.Position < list.Arguments.Count && list.Arguments[parameter.Position].NameColon is null ? list.Arguments[parameter.Position] : null))?.Expression;
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
