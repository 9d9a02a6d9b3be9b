using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.CodeFixes.Refactorings.Modules;

/// <summary>
/// Carries out that resources become a module. All of it is changes of text, so that what is moved keeps its layout and its comments to the
/// letter.
/// </summary>
internal sealed class ModuleExtraction(Document document, SemanticModel model, MovedMembers moved)
{
    private const string Module = "Part";

    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly string _name = UnusedName(model, moved);
    private readonly string _lineBreak = SourceLayout.LineBreakOf(moved.Type).ToString() is { Length: > 0 } found ? found : "\n";

    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        var changes = new Dictionary<DocumentId, List<TextChange>> { [document.Id] = [.. Move()] };
        foreach (var (holder, position) in await ReferencesAsync(cancellation).ConfigureAwait(false))
        {
            if (!changes.TryGetValue(holder, out var known))
                changes.Add(holder, known = []);
            known.Add(new TextChange(new TextSpan(position, 0), $"{_name}."));
        }

        var solution = document.Project.Solution;
        foreach (var changed in changes)
        {
            var text = await solution.GetDocument(changed.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(changed.Key, text.WithChanges(changed.Value.OrderBy(change => change.Span.Start)));
        }

        return await OfferNameAsync(solution, cancellation).ConfigureAwait(false);
    }

    private IEnumerable<TextChange> Move()
    {
        var first = moved.Members[0];
        var indentation = SourceLayout.IndentationOf(first).ToFullString();
        var given = string.Join(", ", moved.Used.Select(property => property.Name));
        yield return new TextChange(first.FullSpan, $"{BlankLinesBefore(first)}{indentation}public {_name} {_name} => new({given});{_lineBreak}");
        foreach (var member in moved.Members.Skip(1))
            yield return new TextChange(member.FullSpan, "");
        yield return new TextChange(new TextSpan(moved.Type.Span.End, 0), Declaration());
    }

    private string Declaration()
    {
        var outer = SourceLayout.IndentationOf(moved.Type).ToFullString();
        var inner = SourceLayout.IndentationOf(moved.Members[0]).ToFullString();
        var position = moved.Type.SpanStart;
        var parameters = string.Join(", ", moved.Used.Select(property => $"{property.Type.ToMinimalDisplayString(model, position, TypeFormat)} {property.Name}"));
        var name = moved.Used.Any(property => property.Name == "Name") ? "Name" : $"\"{_name.ToLowerInvariant()}\"";
        var accessibility = moved.Owner.DeclaredAccessibility == Accessibility.Public ? "public " : moved.Owner.DeclaredAccessibility == Accessibility.Private ? "private " : "internal ";
        var members = string.Concat(moved.Members.Select(member => member.ToFullString()));
        return _lineBreak + _lineBreak
            + $"{outer}{accessibility}sealed record {_name}({parameters}) : {BaseName(position)}{_lineBreak}"
            + $"{outer}{{{_lineBreak}"
            + $"{inner}public override string Name {{ get; init; }} = {name};{_lineBreak}{_lineBreak}"
            + $"{members.Substring(BlankLinesBefore(moved.Members[0]).Length)}"
            + $"{outer}}}";
    }

    private string BaseName(int position) => model.Compilation.GetTypeByMetadataName("IotVnetDsl.Module")!.ToMinimalDisplayString(model, position);

    private static string BlankLinesBefore(PropertyDeclarationSyntax member) =>
        string.Concat(member.GetLeadingTrivia().TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Select(trivia => trivia.ToFullString()));

    // What they say of each other moves with them.
    private async Task<IEnumerable<(DocumentId Document, int Position)>> ReferencesAsync(CancellationToken cancellation)
    {
        var found = new HashSet<(DocumentId, int)>();
        foreach (var symbol in moved.Symbols)
        {
            foreach (var reference in await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellation).ConfigureAwait(false))
            {
                foreach (var location in reference.Locations.Where(location => !location.IsImplicit && !IsMoved(location)))
                    found.Add((location.Document.Id, location.Location.SourceSpan.Start));
            }
        }

        return found;
    }

    private bool IsMoved(ReferenceLocation location) =>
        location.Document.Id == document.Id && moved.Members.Any(member => member.FullSpan.Contains(location.Location.SourceSpan));

    // The editor asks what to call it.
    private async Task<Solution> OfferNameAsync(Solution solution, CancellationToken cancellation)
    {
        var root = (await solution.GetDocument(document.Id)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var named = root.DescendantNodes().OfType<RecordDeclarationSyntax>().FirstOrDefault(record => record.Identifier.ValueText == _name);
        return named is null ? solution : solution.WithDocumentSyntaxRoot(
            document.Id, root.ReplaceToken(named.Identifier, named.Identifier.WithAdditionalAnnotations(RenameAnnotation.Create())));
    }

    private static string UnusedName(SemanticModel model, MovedMembers moved)
    {
        var used = new HashSet<string>(model.LookupSymbols(moved.Type.OpenBraceToken.Span.End).Select(symbol => symbol.Name), StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? Module : Module + number).First(name => !used.Contains(name));
    }
}
