using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4019: routes all messages to the built-in endpoint as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoutedAwayFix))]
[Shared]
public sealed class RoutedAwayFix : FindingFix
{
    private const string Key = "IVD4019:route-to-events";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4019"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax { Identifier.ValueText: "Routes" }, Right: var routes }
            && site.DocumentOf(routes) is { } document)
        {
            var route = LibraryNames.Parse("new global::IotVnetDsl.Route(\"to-events\", global::IotVnetDsl.RouteSource.DeviceMessages, \"events\")");
            yield return new Proposal(
                "Route every message to the built-in endpoint as well", Key, [new Edit(document, routes, Key, current => ListLayout.Append((ExpressionSyntax)current, route))]);
        }
    }
}
