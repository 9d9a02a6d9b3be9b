using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>IVD2003: declares the role assignment that the hub's identity lacks, in the topology or module that declares hub and target.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TargetRoleFix))]
[Shared]
public sealed class TargetRoleFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD2003"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        if (RoleDeclaration.For(site, site.Node) is { } missing)
            yield return new Proposal($"Assign Role.{missing.Role} on {missing.Scope}", "IVD2003:add-role-assignment", [missing.Edit]);
    }
}
