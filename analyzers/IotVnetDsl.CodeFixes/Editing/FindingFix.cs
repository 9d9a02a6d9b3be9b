using Microsoft.CodeAnalysis.CodeActions;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A fix of what a rule found. It proposes edits and leaves carrying them out, one by one or all at once, to this class.</summary>
public abstract class FindingFix : CodeFixProvider
{
    /// <summary>Gathers all edits before it applies them: fixes add members to one type, often in another document than the finding's.</summary>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllFindings.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var proposal in await ProposeAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        proposal.Title,
                        cancellation => SolutionEdits.ApplyAsync(context.Document.Project.Solution, proposal.Edits, cancellation),
                        proposal.Key),
                    diagnostic);
            }
        }
    }

    internal async Task<ImmutableArray<Proposal>> ProposeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // dotnet format asks with whatever finding comes first.
        if (!FixableDiagnosticIds.Contains(diagnostic.Id))
            return [];

        var compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        return compilation is not null && FindingSite.Of(document, compilation, diagnostic, cancellation) is { } site
            ? Propose(site).ToImmutableArray()
            : [];
    }

    /// <summary>What could be done about the finding, the likeliest first; nothing where no edit surely ends it.</summary>
    private protected abstract IEnumerable<Proposal> Propose(FindingSite site);
}
