using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5007: gives the endpoint a name that is not one of Azure's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReservedEndpointNameFix))]
[Shared]
public sealed class ReservedEndpointNameFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5007"];

    private protected override string Key => "other-name";

    private protected override string Title(string text) => $"Use the name '{text}'";
}
