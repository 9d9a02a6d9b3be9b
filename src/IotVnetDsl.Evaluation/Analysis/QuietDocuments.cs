using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Store;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>
/// In which documents of a project nothing was found, and what that followed from. Where an edit is in what nothing read, and declares nothing and
/// writes to nothing otherwise than before, everything comes out as it was, so that it need not be looked at for a document in which nothing is.
/// Nothing here belongs to a compilation.
/// </summary>
internal sealed class QuietDocuments
{
    /// <summary>Files that may differ: who changes more waits for more.</summary>
    private const int MostChanged = 3;

    private static readonly KeptStore<(string Assembly, string Rules), QuietDocuments> Known = new(capacity: 50);

    private readonly Checksum _surroundings;
    private readonly Outline[] _outlines;
    private readonly Reads _reads;
    private readonly HashSet<int> _speaking;
    private readonly ImmutableArray<(AdditionalText File, string Role)> _files;
    private readonly string _catalog;
    private readonly Lazy<IReadOnlyCollection<(string Name, int How)>> _writes;
    private readonly HashSet<int> _unread = [];

    private QuietDocuments(ReadSource from, HashSet<int> speaking, AnalyzerOptions options)
    {
        (_surroundings, _outlines, _reads, _speaking) = (from.Source.Surroundings, [.. from.Source.Outlines], from.Reads, speaking);
        (_files, _catalog) = (FilesOf(options), RegionCatalogChoice.NameIn(options));
        _writes = new(() => new HashSet<(string, int)>(_reads.WithParts.SelectMany(reads => reads.Writes)));
    }

    /// <summary>The documents in which something may be; null where nothing is known of any.</summary>
    public static HashSet<SyntaxTree>? AllBut(Compilation compilation, Library library, AnalyzerOptions options, IReadOnlyList<Rule> rules, CancellationToken cancellation) =>
        Known.Find(KeyOf(compilation, rules))?.Others(compilation, library, options, cancellation);

    /// <summary>Keeps what was found.</summary>
    /// <param name="compilation">In what.</param>
    /// <param name="options">With what else the project says.</param>
    /// <param name="rules">By whom.</param>
    /// <param name="from">What it follows from.</param>
    /// <param name="speaking">The documents in which something is.</param>
    public static void Keep(Compilation compilation, AnalyzerOptions options, IReadOnlyList<Rule> rules, ReadSource from, IEnumerable<SyntaxTree> speaking) =>
        Known.Keep(KeyOf(compilation, rules), new QuietDocuments(from, [.. speaking.Select(from.Source.OrdinalOf)], options));

    private static (string Assembly, string Rules) KeyOf(Compilation compilation, IReadOnlyList<Rule> rules) => (compilation.AssemblyName ?? "", KeptGraphs.NameOf(rules));

    private HashSet<SyntaxTree>? Others(Compilation compilation, Library library, AnalyzerOptions options, CancellationToken cancellation)
    {
        var (changed, speaking, ordinal) = (new List<int>(), new HashSet<SyntaxTree>(), 0);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (ordinal == _outlines.Length)
                return null;
            var (now, before) = (Outline.Of(tree, cancellation), _outlines[ordinal]);
            if (now != before)
            {
                if (now.Declarations != before.Declarations || changed.Count == MostChanged)
                    return null;
                changed.Add(ordinal);
            }

            if (_speaking.Contains(ordinal))
                speaking.Add(tree);
            ordinal++;
        }

        return ordinal == _outlines.Length
            && _catalog == RegionCatalogChoice.NameIn(options) && _files.SequenceEqual(FilesOf(options))
            && _surroundings == SourceState.SurroundingsOf(compilation, cancellation)
            && !changed.Any(IsRead)
            && (changed.Count == 0 || IsWrittenAlike(compilation, library))
            ? speaking
            : null;
    }

    private bool IsRead(int tree)
    {
        lock (_unread)
        {
            if (_unread.Contains(tree))
                return false;
            if (_reads.WithParts.Any(reads => reads.HasBodyOf(tree)))
                return true;
            _unread.Add(tree);
            return false;
        }
    }

    private bool IsWrittenAlike(Compilation compilation, Library library)
    {
        var mutations = new Interpreter(compilation, library, source: null).Mutations;
        return _writes.Value.All(write => mutations.HowOf(write.Name) == write.How);
    }

    // The catalog and accepted plans, by what the project says of them.
    private static ImmutableArray<(AdditionalText, string)> FilesOf(AnalyzerOptions options) =>
        [.. options.AdditionalFiles.Select(file => (file, RegionCatalogChoice.RoleOf(file, options))).Where(file => file.Item2.Length > 0)];
}
