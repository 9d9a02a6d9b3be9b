using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4011: takes the name of the nearest endpoint that the hub has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoutedEndpointFix))]
[Shared]
public sealed class RoutedEndpointFix : NearestNameFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4011"];
}
