namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5009: asks for a version that is not retired.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OldTlsFix))]
[Shared]
public sealed class OldTlsFix : TlsVersionFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5009"];
}
