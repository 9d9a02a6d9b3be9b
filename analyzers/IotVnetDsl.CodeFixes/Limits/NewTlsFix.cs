namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5012: asks for a version that the service knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NewTlsFix))]
[Shared]
public sealed class NewTlsFix : TlsVersionFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5012"];
}
