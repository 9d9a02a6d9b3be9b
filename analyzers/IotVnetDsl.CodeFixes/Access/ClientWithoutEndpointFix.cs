namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4033: declares a private endpoint of what the client uses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientWithoutEndpointFix))]
[Shared]
public sealed class ClientWithoutEndpointFix : PrivateEndpointFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4033"];
}
