using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5009, IVD5012: asks for the version that every service knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TlsVersionFix))]
[Shared]
public sealed class TlsVersionFix : StatedMemberFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5009", "IVD5012"];

    private protected override string Member => "MinimumTlsVersion";

    private protected override IEnumerable<MemberChoice> Choices(FindingSite site) => [new("Use TLS 1.2", "Tls12", LibraryNames.Member("TlsVersion", "Tls12"))];
}
