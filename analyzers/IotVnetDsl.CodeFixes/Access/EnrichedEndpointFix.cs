using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4028: puts the name of an endpoint that the hub has in the place of a mistyped one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnrichedEndpointFix))]
[Shared]
public sealed class EnrichedEndpointFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4028"];

    private protected override string Key => "nearest-endpoint";

    private protected override string Title(string text) => $"Add it for '{text}'";
}
