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
        var proposals = new List<Proposal>();
        foreach (var (document, diagnostic) in await FindingsAsync(fixAllContext).ConfigureAwait(false))
        {
            var offered = await ((FindingFix)fixAllContext.CodeFixProvider)
                .ProposeAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
            // Who chooses nothing gets the likeliest.
            proposals.AddRange(offered.Where(proposal => fixAllContext.CodeActionEquivalenceKey is not { } key || proposal.Key == key).Take(1));
        }

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
