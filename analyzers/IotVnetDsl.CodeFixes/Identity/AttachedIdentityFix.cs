using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2008: attaches to the hub the user-assigned identity that its endpoint uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttachedIdentityFix))]
[Shared]
public sealed class AttachedIdentityFix : FindingFix
{
    private const string Identity = "Identity";
    private const string UserAssigned = "UserAssigned";
    private const string Attached = "UserAssignedIdentities";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2008"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.CreationStating(Identity) is { } hub
            && (hub.Contains(site.Node) ? Used(site) : Named(site, hub)) is { } identity
            && site.DocumentOf(hub) is { } document)
        {
            var words = identity.WithoutTrivia();
            yield return new Proposal(
                $"Attach {words} to the hub", "IVD2008:attach", [new Edit(document, hub, words.ToString(), current => Attach(site, hub, current, words))]);
        }
    }

    // EndpointAuthentication.UserAssigned(Writer): the same words name it in the hub.
    private static ExpressionSyntax? Used(FindingSite site)
    {
        var model = site.ModelOf(site.Node);
        var used = site.Node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => call.ArgumentList.Arguments.Count == 1 && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: UserAssigned } method
                && LibraryNames.IsLibraryType(method.ContainingType, "EndpointAuthentication"))
            .Select(call => call.ArgumentList.Arguments[0].Expression)
            .ToArray();
        return used.Length == 1 ? used[0] : null;
    }

    // Where the endpoint is written elsewhere: as the type that makes the hub calls it.
    private static ExpressionSyntax? Named(FindingSite site, SyntaxNode hub) =>
        DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Hub) ?? "") is { Last: { Key: null, Property: var property } } made
        && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Principal) ?? "") is { } identity
        && JointDeclaration.Between(site, made, identity) is { Each: null } joint
        && SymbolEqualityComparer.Default.Equals(joint.Owner, made.Container(made.Steps.Length - 1))
        && property.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == hub.SyntaxTree && declaration.Span.Contains(hub.Span))
            ? SyntaxFactory.ParseExpression(joint.Second)
            : null;

    private static SyntaxNode Attach(FindingSite site, SyntaxNode original, SyntaxNode hub, ExpressionSyntax identity)
    {
        if (MemberInitializer.Assignment(hub, Identity)?.Right is not { } stated)
            return MemberInitializer.Set(hub, Identity, Only(identity));

        if (stated is BaseObjectCreationExpressionSyntax or WithExpressionSyntax && MemberInitializer.Assignment(stated, Attached)?.Right is { } list)
            return hub.ReplaceNode(list, ListLayout.Append(list, identity));

        if (Named(stated) is { } others)
            return hub.ReplaceNode(others, others.AddArguments(SyntaxFactory.Argument(identity)));

        // An identity that may be null is none to copy.
        return stated is BaseObjectCreationExpressionSyntax or WithExpressionSyntax
            || (MemberInitializer.Assignment(original, Identity)?.Right is { } before && site.IsNeverNull(before))
            ? MemberInitializer.SetInside(hub, Identity, Attached, ListLayout.Of(identity))
            : MemberInitializer.Set(hub, Identity, Only(identity));
    }

    // Identity.UserAssigned(Other), and with more after it.
    private static ArgumentListSyntax? Named(ExpressionSyntax stated) => stated switch
    {
        WithExpressionSyntax { Expression: var before } => Named(before),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: UserAssigned }, ArgumentList: var identities } => identities,
        _ => null,
    };

    private static InvocationExpressionSyntax Only(ExpressionSyntax identity) =>
        SyntaxFactory.InvocationExpression(LibraryNames.Member(Identity, UserAssigned), SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(identity))));
}
