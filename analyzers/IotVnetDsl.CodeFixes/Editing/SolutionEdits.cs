namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>Applies edits, of any number of findings, one after another to the documents that they are in.</summary>
internal static class SolutionEdits
{
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellation)
    {
        foreach (var document in edits.GroupBy(edit => edit.Document))
        {
            if (await solution.GetDocument(document.Key)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root)
                solution = solution.WithDocumentSyntaxRoot(document.Key, Apply(root, document));
        }

        return solution;
    }

    private static SyntaxNode Apply(SyntaxNode root, IEnumerable<Edit> edits)
    {
        var distinct = edits.GroupBy(edit => (edit.Node, edit.What), (_, same) => same.First()).ToArray();
        root = root.TrackNodes(distinct.Select(edit => edit.Node));
        foreach (var edit in distinct)
        {
            // A node that an earlier edit has replaced from outside is settled by that edit.
            if (root.GetCurrentNode(edit.Node) is { } current)
                root = root.ReplaceNode(current, current.CopyAnnotationsTo(edit.Change(current)));
        }

        return root;
    }
}
