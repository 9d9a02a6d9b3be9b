using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Where one file hands objects on, and where it changes them, by names; found once for a tree.</summary>
internal sealed class TreeFlows
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFlows> Known = new();
    private static readonly Flow[] NoFlows = [];
    private static readonly Harm[] NoHarms = [];

    private readonly Dictionary<FlowKey, List<Flow>> _to = [];
    private readonly Dictionary<FlowKey, List<Flow>> _from = [];
    private readonly Dictionary<FlowKey, List<Harm>> _harms = [];

    private TreeFlows()
    {
    }

    /// <summary>Names of methods and local functions that the file declares.</summary>
    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of fields and properties that the file declares.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the parts of tuples: they are no members that have flows of their own.</summary>
    public HashSet<string> TupleNames { get; } = new(StringComparer.Ordinal);

    public static TreeFlows Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var made = new TreeFlows();
        var scopes = new FlowScopes();
        var declarations = new DeclaredFlows(made, scopes);
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            declarations.Visit(node);
            FlowMentions.Visit(node, made, scopes);
        }

        return Known.GetValue(tree, _ => made);
    }

    public IReadOnlyList<Flow> To(FlowKey key) => _to.TryGetValue(key, out var flows) ? flows : NoFlows;

    public IReadOnlyList<Flow> From(FlowKey key) => _from.TryGetValue(key, out var flows) ? flows : NoFlows;

    public IReadOnlyList<Harm> HarmsOf(FlowKey key) => _harms.TryGetValue(key, out var harms) ? harms : NoHarms;

    public void Add(FlowKey from, FlowKey to, FlowKind kind, string? via = null, string? inMember = null)
    {
        if (from == to)
            return;
        Put(_to, from, new Flow(to, kind, via, inMember));
        Put(_from, to, new Flow(from, kind, via, inMember));
    }

    public void Add(FlowKey changed, Harm harm) => Put(_harms, changed, harm);

    private static void Put<T>(Dictionary<FlowKey, List<T>> lists, FlowKey key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        if (!list.Contains(item))
            list.Add(item);
    }
}
