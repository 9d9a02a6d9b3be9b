using Microsoft.CodeAnalysis.CodeActions;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Fixes every finding of a scope in one go: the edits of all of them are applied to the same tree, in the order of the findings.</summary>
internal sealed class FixAllFindings : FixAllProvider
{
    private FixAllFindings()
    {
    }

    public static FixAllFindings Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var offers = new List<ImmutableArray<Proposal>>();
        foreach (var (document, diagnostic) in await FindingsAsync(fixAllContext).ConfigureAwait(false))
        {
            offers.Add(await ((FindingFix)fixAllContext.CodeFixProvider)
                .ProposeAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false));
        }

        // Who chooses the likeliest of one finding, or nothing, means the likeliest of each: a tier that is enough here may not be there.
        var key = fixAllContext.CodeActionEquivalenceKey;
        var isLikeliest = offers.Where(offered => offered.Any(proposal => proposal.Key == key)).All(offered => offered[0].Key == key);
        var proposals = offers
            .Select(offered => offered.FirstOrDefault(proposal => proposal.Key == key) ?? (isLikeliest ? offered.FirstOrDefault() : null))
            .OfType<Proposal>()
            .ToList();
        return proposals.Count == 0 ? null : CodeAction.Create(
            proposals[0].Title,
            cancellation => SolutionEdits.ApplyAsync(fixAllContext.Solution, proposals.SelectMany(proposal => proposal.Edits), cancellation),
            fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> FindingsAsync(FixAllContext context)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (context.Scope == FixAllScope.Document)
        {
            diagnostics.AddRange(await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false));
        }
        else
        {
            var projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects;
            foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
                diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return from diagnostic in diagnostics
               let document = context.Solution.GetDocument(diagnostic.Location.SourceTree)
               where document is not null
               orderby document.FilePath ?? document.Name, diagnostic.Location.SourceSpan.Start
               select (document, diagnostic);
    }
}
