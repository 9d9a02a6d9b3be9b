using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>
/// What is found in one compilation, by the document that it belongs to. It is computed by the first document that asks, and a document's
/// diagnostics are made when that one asks; an answer is kept only when it is whole, so a cancelled request leaves nothing behind.
/// </summary>
internal sealed class CompilationFindings(Compilation compilation, Library library, AnalyzerOptions options, IReadOnlyList<Rule> rules, bool isProduct)
{
    private static readonly ILookup<SyntaxTree, Found> Nothing = Array.Empty<Found>().ToLookup(_ => default(SyntaxTree)!);

    private readonly object _gate = new();
    private ILookup<SyntaxTree, Found>? _byTree;
    private HashSet<SyntaxTree>? _speaking;
    private volatile bool _isAsked;

    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation) =>
        _byTree is null && IsQuiet(tree, cancellation) ? [] : ByTree(cancellation)[tree].Select(found => found.ToDiagnostic());

    private bool IsQuiet(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!_isAsked)
            (_speaking, _isAsked) = (QuietDocuments.AllBut(compilation, library, options, rules, cancellation), true);
        return _speaking?.Contains(tree) == false;
    }

    private ILookup<SyntaxTree, Found> ByTree(CancellationToken cancellation)
    {
        if (_byTree is { } known)
            return known;

        // Whoever waits for another document's request must still hear of its own cancellation.
        while (!Monitor.TryEnter(_gate, millisecondsTimeout: 20))
            cancellation.ThrowIfCancellationRequested();
        try
        {
            return _byTree ??= Compute(cancellation);
        }
        catch (RuleFaultException)
        {
            // The compiler says it of the analyzer: once, not for every document.
            _byTree = Nothing;
            throw;
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    private ILookup<SyntaxTree, Found> Compute(CancellationToken cancellation)
    {
        var (topologies, from) = TopologyEvaluator.Read(compilation, library, cancellation);
        if (topologies.IsEmpty)
            return Nothing;

        var catalog = RegionCatalogChoice.Of(options, cancellation);
        var byTree = (isProduct ? OfTheCode(topologies, catalog) : [])
            .Select(Found.Of)
            .Concat(topologies.SelectMany(topology => Check(topology, catalog.Catalog, cancellation)))
            .Where(found => found.Tree is not null)
            .ToLookup(found => found.Tree!);
        if (from?.Invoke() is { } source)
            QuietDocuments.Keep(compilation, options, rules, source, byTree.Select(found => found.Key));
        return byTree;
    }

    // What no rule finds, since it is not about a graph.
    private IEnumerable<Diagnostic> OfTheCode(ImmutableArray<TopologyEvaluation> topologies, RegionCatalogChoice catalog) => topologies
        .SelectMany(topology => OfTheCode(topology, catalog))
        .Concat(SharedIds(topologies))
        // What topologies share is said once.
        .Concat(topologies.SelectMany(topology => topology.Usage).GroupBy(finding => (finding.Rule.Id, finding.Place), (_, same) => FindingDiagnostic.Of(same.First())));

    private static IEnumerable<Diagnostic> SharedIds(IReadOnlyCollection<TopologyEvaluation> topologies)
    {
        var named = topologies
            .Select(topology => (Topology: topology, Id: topology.Variants.Select(variant => variant.Graph.Topology[GraphMember.Id].Text()).FirstOrDefault()))
            .Where(topology => topology.Id is not null);
        foreach (var same in named.GroupBy(topology => topology.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            foreach (var (topology, _) in same)
            {
                yield return Diagnostic.Create(
                    Descriptors.SharedId,
                    topology.Locate("", "Id", variant: null),
                    Escaping.Line($"{string.Join(" and ", same.Select(other => other.Topology.Name))} have one Id, '{same.Key}': each would take the other's resources for its own; give each an Id of its own"));
            }
        }
    }

    private IEnumerable<Diagnostic> Renamed(TopologyEvaluation topology) =>
        from variant in topology.Variants
        from renamed in AcceptedPlan.Of(options, topology.Name, variant.Graph.Variant)?.Renamed(variant.Graph) ?? []
        group (variant.Graph.Variant, renamed.Was, renamed.Is) by renamed.Resource.Path into variants
        let first = variants.First()
        let names = string.Join(", ", variants.Select(item => item.Variant).OfType<string>())
        select Diagnostic.Create(
            Descriptors.Renamed,
            topology.Locate(variants.Key, "Name", first.Variant),
            Escaping.Line($"'{variants.Key}' is '{first.Is}', and '{first.Was}' in the accepted plan: Azure renames nothing, so the old one would be deleted, with all in it, and a new one made"
                + (names.Length == 0 ? "" : $" (variant{(variants.Count() > 1 ? "s" : "")} {names})")));

    private IEnumerable<Found> Check(TopologyEvaluation topology, RegionCatalog regions, CancellationToken cancellation) =>
        RuleRun.Over(rules, topology.GraphsToCheck, regions, topology.MemoryOf(rules), cancellation).Select(finding => new Found(finding, topology));

    private IEnumerable<Diagnostic> OfTheCode(TopologyEvaluation topology, RegionCatalogChoice catalog)
    {
        if (catalog.Name is { } missing)
        {
            yield return Diagnostic.Create(
                Descriptors.RegionCatalog,
                topology.Declaration,
                Escaping.Line($"The region catalog '{missing}' is neither one of {string.Join(", ", RegionCatalogs.Names)} nor a file of the project with the role RegionCatalog"));
        }

        if (topology.Variants.IsEmpty)
        {
            yield return Diagnostic.Create(
                Descriptors.NeedsArguments,
                topology.Declaration,
                $"{topology.Name} needs arguments and has no variant: declare one, 'public static {topology.Name} Development => new(…);'");
        }

        // Once for all variants, at the code that stands in the way.
        foreach (var unknown in topology.Variants.SelectMany(variant => variant.Unknowns).Distinct())
        {
            var place = unknown.Location.SourceTree is null ? topology.Declaration : unknown.Location;
            yield return Diagnostic.Create(Descriptors.NotEvaluated, place, Escaping.Line($"Not evaluated in the editor, so only the build and the plan check it: {topology.Name} {unknown.Reason}"));
        }

        foreach (var renamed in Renamed(topology))
            yield return renamed;
    }

    // Of thousands that are found few are in the document that asks: a value, and no diagnostic before that.
    private readonly struct Found
    {
        private readonly Diagnostic? _made;
        private readonly Finding? _finding;
        private readonly TopologyEvaluation? _topology;
        private readonly Place _place;

        public Found(Finding finding, TopologyEvaluation topology)
        {
            (_finding, _topology, _place) = (finding, topology, FindingDiagnostic.PlaceOf(finding, topology));
            Tree = _place.Tree;
        }

        private Found(Diagnostic made) => (_made, Tree) = (made, made.Location.SourceTree);

        public SyntaxTree? Tree { get; }

        public static Found Of(Diagnostic made) => new(made);

        public Diagnostic ToDiagnostic() => _made ?? FindingDiagnostic.Of(_finding!, _topology!, _place);
    }
}
