using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Network;

/// <summary>IVD3013: declares the way back beside the way there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PeeringDirectionFix))]
[Shared]
public sealed class PeeringDirectionFix : FindingFix
{
    private const string Peering = "VirtualNetworkPeering";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD3013"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (LogicalPath.Resolve(site.Topology, site.Path) is { Last: { Key: null } last } peering
            && NameIn(peering, site.Data(FindingData.Network)) is { } network
            && NameIn(peering, site.Data(FindingData.RemoteNetwork)) is { } remote
            && Declaring(last.Property) is { Parent: TypeDeclarationSyntax type } && site.DocumentOf(type) is { } document)
        {
            var insertion = new PropertyInsertion(
                Peering, last.Property.ContainingType, last.Property.Name, $"{remote}To{network}",
                name => $"public global::IotVnetDsl.{Peering} {name} => new({Literal($"to-{network.ToLowerInvariant()}")}, {remote}, {network});");
            yield return new Proposal(
                $"Declare the peering from {remote} to {network}",
                "IVD3013:declare-return",
                [new Edit(document, type, $"{remote}>{network}", current => insertion.Insert((TypeDeclarationSyntax)current))]);
        }
    }

    // What the peering's own topology or module calls the network; null where another one declares it.
    private static string? NameIn(LogicalPath peering, string? path)
    {
        var network = LogicalPath.Resolve(peering.Topology, path ?? "");
        return network is { Last: { Key: null } last }
            && network.Steps.Length == peering.Steps.Length
            && network.Steps.Take(network.Steps.Length - 1).SequenceEqual(peering.Steps.Take(peering.Steps.Length - 1))
                ? last.Property.Name
                : null;
    }

    private static PropertyDeclarationSyntax? Declaring(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>().FirstOrDefault();

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
