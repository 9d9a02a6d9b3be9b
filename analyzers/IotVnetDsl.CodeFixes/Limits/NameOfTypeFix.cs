using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Evaluation.Analysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5001: takes out of a name what Azure does not take.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameOfTypeFix))]
[Shared]
public sealed class NameOfTypeFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5001"];

    private protected override string Key => "mended-name";

    private protected override string Title(string text) => $"Use the name '{text}'";

    // Who names a part of a resource, an endpoint or a container, goes along.
    private protected override IEnumerable<ExpressionSyntax> Along(FindingSite site, LiteralExpressionSyntax stated) => site.Data(FindingProperties.PropertyPath)?.Split('[') switch
    {
        ["Endpoints", _] => EndpointNames.Of(site, stated),
        [var collection, _] => Named(site, collection, stated.Token.ValueText),
        _ => [],
    };

    // Store.Container("a--b"), of whichever store: the name is wrong for each of them.
    private static IEnumerable<ExpressionSyntax> Named(FindingSite site, string collection, string name) =>
        from tree in site.Compilation.SyntaxTrees
        from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }] && text == name
        where site.ModelOf(call).GetSymbolInfo(call).Symbol is { } method && WrittenChild.Collection(method) == collection
        select call.ArgumentList.Arguments[0].Expression;
}
