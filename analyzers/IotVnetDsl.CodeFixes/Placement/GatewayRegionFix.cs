using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1006: puts a gateway, connection or public address into the region of what it belongs to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatewayRegionFix))]
[Shared]
public sealed class GatewayRegionFix : FindingFix
{
    private const string Region = "Region";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1006"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is { } wanted && site.CreationStating(Region) is { } resource && site.DocumentOf(resource) is { } document)
        {
            var value = LibraryNames.Value(site.Compilation, Region, wanted, "Named");
            yield return new Proposal(
                $"Put it into the region '{wanted}'", "IVD1006:region", [new Edit(document, resource, wanted, current => MemberInitializer.Set(current, Region, value))]);
        }
    }
}
