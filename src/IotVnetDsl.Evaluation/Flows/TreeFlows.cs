using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Flows;

/// <summary>Where one file hands objects on, and where it changes them, by names; found once for a tree.</summary>
internal sealed class TreeFlows
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFlows> Known = new();

    private readonly HashSet<(FlowKey From, Flow To)> _flows = [];
    private readonly HashSet<(FlowKey Key, Harm Harm)> _harms = [];

    private TreeFlows()
    {
    }

    /// <summary>What flows from where.</summary>
    public IReadOnlyCollection<(FlowKey From, Flow To)> Flows => _flows;

    /// <summary>What is changed.</summary>
    public IReadOnlyCollection<(FlowKey Key, Harm Harm)> Harms => _harms;

    /// <summary>Static constructors, as scopes of their variables.</summary>
    public HashSet<int> TypeInitializers { get; } = [];

    /// <summary>Names of methods and local functions that the file declares.</summary>
    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of fields and properties that the file declares.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in the types of the members that the file declares: of such a type is what they are set to, or what is in that.</summary>
    public HashSet<(string Member, string Type)> MemberTypes { get; } = [];

    /// <summary>Names that stand for types that are named otherwise.</summary>
    public HashSet<string> TypeStandIns { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters of operators and conversions that may be collections: nothing shows what they are given.</summary>
    public HashSet<FlowKey> Unseen { get; } = [];

    /// <summary>Those of them that are tuples, which hold collections.</summary>
    public HashSet<FlowKey> UnseenTuples { get; } = [];

    /// <summary>Names of variables and parameters.</summary>
    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions that have no name of their own, and what they are given.</summary>
    public List<(FlowKey Function, IReadOnlyList<FlowKey> Parameters)> Functions { get; } = [];

    /// <summary>Parameters that may be given the clauses of a query.</summary>
    public HashSet<FlowKey> Clauses { get; } = [];

    /// <summary>Names of types that the file declares.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

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

    public void Add(FlowKey from, FlowKey to, FlowKind kind, string? via = null, Writer inMember = default)
    {
        if (from != to)
            _flows.Add((from, new Flow(to, kind, via, inMember)));
    }

    public void Add(FlowKey changed, Harm harm) => _harms.Add((changed, harm));
}
