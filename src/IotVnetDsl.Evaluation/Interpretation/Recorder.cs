using System.Collections.Immutable;
using System.Runtime.InteropServices;
using IotVnetDsl.Evaluation.Source;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Notes what evaluations read, each within those that asked for it.</summary>
internal sealed class Recorder(Interpreter interpreter, SourceState source)
{
    /// <summary>Bodies above which what is asked for again is named, and not repeated by each that asks.</summary>
    private const int ManyBodies = 32;

    private readonly Stack<Recording> _open = new();
    private readonly HashSet<Reads> _borrowed = new(ReferenceComparer<Reads>.Instance);
    private readonly Dictionary<Reads, Dependence> _named = new(ReferenceComparer<Reads>.Instance);

    /// <summary>
    /// Something came out as it did because of what was evaluated before it, or around it: a circle, a limit that was met. Then nothing of
    /// this compilation's evaluation is kept, nor is anything kept used in it.
    /// </summary>
    public bool IsOrderDependent { get; private set; }

    public SourceState Source { get; } = source;

    public void DependsOnOrder() => IsOrderDependent = true;

    public Recording Start()
    {
        var recording = new Recording(interpreter.Cost, interpreter.Peak, interpreter.CallDepth);
        interpreter.Peak = interpreter.CallDepth;
        _open.Push(recording);
        return recording;
    }

    public Reads Stop(Recording recording)
    {
        _open.Pop();
        var reads = recording.ToReads(interpreter.Cost - recording.Before, interpreter.Peak - recording.Depth);
        interpreter.Peak = Math.Max(interpreter.Peak, recording.Peak);
        if (interpreter.Peak >= Interpreter.CallDepthLimit)
            DependsOnOrder();
        if (_open.Count > 0)
            _open.Peek().Include(reads, recording.Extra);
        return reads;
    }

    /// <summary>What this variant asked for and those before it had paid for.</summary>
    public Cost Borrowed { get; private set; }

    /// <summary>Which variant is evaluated.</summary>
    public int Turn { get; private set; }

    /// <summary>Begins with another variant.</summary>
    public void BeginNext()
    {
        Turn++;
        Borrowed = default;
        _borrowed.Clear();
    }

    /// <summary>What was evaluated before is asked for again.</summary>
    /// <param name="reads">It.</param>
    /// <param name="turn">The variant that paid for it.</param>
    public void Note(Reads reads, int turn)
    {
        if (turn != Turn && _borrowed.Add(reads))
            Borrowed += reads.Cost;
        Note(reads);
    }

    /// <summary>The same, of what is no variant's.</summary>
    public void Note(Reads reads)
    {
        interpreter.Peak = Math.Max(interpreter.Peak, interpreter.CallDepth + reads.Height);
        if (_open.Count > 0)
            _open.Peek().Repeat(reads, reads.Bodies.Length > ManyBodies ? Named(reads) : null);
    }

    /// <summary>What an earlier compilation has left is used: it was paid for then.</summary>
    public void Include(Dependence kept)
    {
        interpreter.Peak = Math.Max(interpreter.Peak, interpreter.CallDepth + kept.Reads.Height);
        if (_open.Count > 0)
            _open.Peek().Include(kept);
    }

    public void Note(SyntaxNode node)
    {
        if (_open.Count > 0)
            _open.Peek().Bodies.UnionWith(Source.BodiesOf(node));
    }

    public void Note(IEnumerable<long> bodies)
    {
        if (_open.Count > 0)
            _open.Peek().Bodies.UnionWith(bodies);
    }

    public void Note(string name, int how)
    {
        if (_open.Count > 0)
            _open.Peek().Writes[name] = how;
    }

    private Dependence Named(Reads reads)
    {
        if (!_named.TryGetValue(reads, out var named))
            _named[reads] = named = Dependence.Of(reads, Source);
        return named;
    }

    /// <summary>One evaluation while it runs.</summary>
    internal sealed class Recording(Cost before, int peak, int depth)
    {
        // Of the very many most note little: each is made when something is noted.
        private HashSet<Reads>? _repeated;
        private HashSet<Dependence>? _parts;
        private HashSet<long>? _bodies;
        private Dictionary<string, int>? _writes;

        public Cost Before { get; } = before;

        public int Peak { get; } = peak;

        public int Depth { get; } = depth;

        /// <summary>What it asked for and others had paid for.</summary>
        public Cost Extra { get; private set; }

        public HashSet<long> Bodies => _bodies ??= [];

        public Dictionary<string, int> Writes => _writes ??= new(StringComparer.Ordinal);

        private HashSet<Dependence> Parts => _parts ??= new(ReferenceComparer<Dependence>.Instance);

        /// <param name="reads">What it asks for again.</param>
        /// <param name="named">The same by name; null where it is as well repeated.</param>
        public void Repeat(Reads reads, Dependence? named)
        {
            if (!(_repeated ??= new(ReferenceComparer<Reads>.Instance)).Add(reads))
                return;
            if (named is null)
            {
                Include(reads, reads.Cost);
                return;
            }

            Extra += reads.Cost;
            Parts.Add(named);
        }

        public void Include(Reads reads, Cost extra)
        {
            Extra += extra;
            if (!reads.Bodies.IsEmpty)
                Bodies.UnionWith(reads.Bodies);
            if (!reads.Parts.IsEmpty)
                Parts.UnionWith(reads.Parts);
            foreach (var (name, how) in reads.Writes)
                Writes[name] = how;
        }

        public void Include(Dependence kept) => Parts.Add(kept);

        public Reads ToReads(Cost spent, int height) =>
            new(InOrder(), _writes is null ? [] : [.. _writes.Select(write => (write.Key, write.Value))], _parts is null ? [] : [.. _parts], spent + Extra, height);

        private ImmutableArray<long> InOrder()
        {
            if (_bodies is null)
                return [];
            var bodies = new long[_bodies.Count];
            _bodies.CopyTo(bodies);
            Array.Sort(bodies);
            return ImmutableCollectionsMarshal.AsImmutableArray(bodies);
        }
    }
}
