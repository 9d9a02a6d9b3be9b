using System.Collections.Immutable;
using System.Composition;
using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2003: declares the role assignment that the hub's identity lacks, in the topology or module that declares hub and target.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetRoleFix))]
[Shared]
public sealed class TargetRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2003"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (site.Data(FindingData.RoleMember) is { } role
            && site.Data(FindingData.PrincipalMember) is { } output
            && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Principal) ?? "") is { } principal
            && DeclaredPath.Resolve(site.Topology, site.Data(FindingData.Target) ?? "") is { } target
            && MissingRole.Between(site, principal, output, target)?.Declaration(role) is { } declaration)
        {
            yield return new Proposal($"Assign Role.{role} on {target.Last.Property.Name}", "IVD2003:add-role-assignment", [declaration]);
        }
    }
}
