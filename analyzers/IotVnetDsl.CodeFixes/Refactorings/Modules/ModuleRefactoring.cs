using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace IotVnetDsl.CodeFixes.Refactorings.Modules;

/// <summary>Moves the selected resources of a topology into a module of their own; whoever names them goes through it.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ModuleRefactoring))]
[Shared]
public sealed class ModuleRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || MovedMembers.In(context.Span, root, model, cancellation) is not { } moved)
        {
            return;
        }

        context.RegisterRefactoring(CodeAction.Create(
            $"Extract a module of {string.Join(", ", moved.Symbols.Select(symbol => symbol.Name))}",
            token => new ModuleExtraction(document, model, moved).ApplyAsync(token),
            "extract-module"));
    }
}
