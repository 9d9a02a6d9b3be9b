using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Limits;

/// <summary>IVD5011: takes the name of the nearest child that the target has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrittenChildFix))]
[Shared]
public sealed class WrittenChildFix : NearestNameFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD5011"];
}
