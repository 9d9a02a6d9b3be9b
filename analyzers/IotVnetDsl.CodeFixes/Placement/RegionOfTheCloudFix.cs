using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Placement;

/// <summary>IVD1003: puts the nearest region name in the place of one that does not exist, or declares the cloud that one of another cloud is of.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RegionOfTheCloudFix))]
[Shared]
public sealed class RegionOfTheCloudFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD1003"];

    private const string Cloud = "Cloud";

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Nearest) is { } nearest && StatedValue.At(site, "Region", "Named", IsWrong) is { } stated)
            yield return new Proposal($"Use {stated.Written(nearest)}", "IVD1003:nearest-region", stated.Change(nearest));
        if (site.Data(FindingData.Cloud) is { } cloud && Unsaid(site) is { } type && site.DocumentOf(type) is { } document)
        {
            yield return new Proposal(
                $"Declare that the topology is for {cloud}",
                $"IVD1003:cloud-{cloud}",
                [new Edit(document, type, "cloud", node => WithCloud((TypeDeclarationSyntax)node, cloud))]);
        }

        bool IsWrong(string text) => LibraryNames.MemberOf(site.Compilation, "Region", text) is null;
    }

    // Where the topology says its cloud already, which of the two is wrong is not for us to say.
    private static TypeDeclarationSyntax? Unsaid(FindingSite site) => site.Topology.GetMembers(Cloud).IsEmpty
        ? site.Topology.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(type => type.Members.Count > 0)
        : null;

    private static TypeDeclarationSyntax WithCloud(TypeDeclarationSyntax type, string cloud)
    {
        // Beside what a topology says of itself.
        var before = type.Members.LastOrDefault(member => member is PropertyDeclarationSyntax property && property.Modifiers.Any(SyntaxKind.OverrideKeyword)) ?? type.Members[0];
        var said = SyntaxFactory.ParseMemberDeclaration($"public override {Cloud}? {Cloud} => {Cloud}.{cloud};")!
            .WithLeadingTrivia(SourceLayout.IndentationOf(before)).WithTrailingTrivia(SourceLayout.LineBreakOf(type));
        return type.WithMembers(type.Members.Insert(type.Members.IndexOf(before) + 1, said));
    }
}
