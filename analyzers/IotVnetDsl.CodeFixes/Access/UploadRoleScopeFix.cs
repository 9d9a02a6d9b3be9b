using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>IVD4018: gives the role on the account instead of on a container of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UploadRoleScopeFix))]
[Shared]
public sealed class UploadRoleScopeFix : FindingFix
{
    private const string Key = "IVD4018:whole-account";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD4018"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        // Archive.Container("uploads")
        var calls = site.Node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Take(2).ToArray();
        if (calls is [{ Expression: MemberAccessExpressionSyntax { Expression: var account } } call] && site.DocumentOf(call) is { } document)
            yield return new Proposal($"Give the role on {account}", Key, [new Edit(document, call, Key, _ => account.WithTriviaFrom(call))]);
    }
}
