using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4015: lists the target's host.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowedHostFix))]
[Shared]
public sealed class AllowedHostFix : FindingFix
{
    private const string Member = "AllowedHosts";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4015"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.Domain) is { } domain
            && site.Creation(site.Path) is { } hub
            && site.DocumentOf(hub) is { } document
            && NameOf(site, hub) is { } target)
        {
            var host = LibraryNames.Parse($"$\"{{{target}.Name}}{domain}\"");
            yield return new Proposal($"Allow the host of {target}", "IVD4015:allow", [new Edit(document, hub, $"{Member}+{target}", current => MemberInitializer.Add(current, Member, host))]);
        }
    }

    // What names the target where the hub is written; in a helper's code nothing may.
    private static string? NameOf(FindingSite site, SyntaxNode hub) =>
        DeclaredPath.Resolve(site.Topology, site.Path) is { } path
        && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Target) ?? "") is { } target
        && JointDeclaration.Between(site, path, target) is { Each: null } joint
        && hub.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && site.ModelOf(type).GetDeclaredSymbol(type) is INamedTypeSymbol writer
        && joint.Owner.IsOrInherits(writer)
        && writer.IsOrInherits(target.Steps[target.Steps.Length - joint.Second.Split('.').Length].Property.ContainingType)
            ? joint.Second
            : null;
}
