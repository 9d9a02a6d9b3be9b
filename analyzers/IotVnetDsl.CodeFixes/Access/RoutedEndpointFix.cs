using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4011: puts the name of an endpoint that the hub has in the place of a mistyped one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoutedEndpointFix))]
[Shared]
public sealed class RoutedEndpointFix : StatedTextFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4011"];

    private protected override string Key => "nearest-endpoint";

    private protected override string Title(string text) => $"Send to '{text}'";
}
