namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4003: declares a private endpoint of the hub.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReachableHubFix))]
[Shared]
public sealed class ReachableHubFix : PrivateEndpointFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4003"];
}
