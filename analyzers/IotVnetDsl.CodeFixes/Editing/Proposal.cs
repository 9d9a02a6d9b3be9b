namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>One entry of the editor's menu.</summary>
/// <param name="Title">What it does, for people.</param>
/// <param name="Key">Constant per kind of fix and chosen value; Fix All and <c>dotnet format</c> group by it.</param>
/// <param name="Edits">What it changes.</param>
internal sealed record Proposal(string Title, string Key, ImmutableArray<Edit> Edits);

/// <summary>A change of one node.</summary>
/// <param name="Document">Document that holds the node.</param>
/// <param name="Node">The node as found.</param>
/// <param name="What">Tells changes of one node apart: several findings may ask for the same one, which is then made once.</param>
/// <param name="Change">Gives the node that takes its place, from the node as earlier edits have left it.</param>
internal sealed record Edit(DocumentId Document, SyntaxNode Node, string What, Func<SyntaxNode, SyntaxNode> Change);
