using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace IotVnetDsl.CodeFixes.Refactorings;

/// <summary>What can be done with a resource at whose declaration the caret is.</summary>
public abstract class ResourceRefactoring : CodeRefactoringProvider
{
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation
            || ResourceSite.At(document, compilation, root, context.Span, cancellation) is not { } site)
        {
            return;
        }

        foreach (var proposal in Propose(site))
            context.RegisterRefactoring(CodeAction.Create(proposal.Title, token => SolutionEdits.ApplyAsync(document.Project.Solution, proposal.Edits, token), proposal.Key));
    }

    /// <summary>What could be done there, the likeliest first.</summary>
    private protected abstract IEnumerable<Proposal> Propose(ResourceSite site);
}
