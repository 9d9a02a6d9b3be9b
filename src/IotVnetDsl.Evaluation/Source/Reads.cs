using System.Collections.Immutable;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>What an evaluation read of the source, and what it cost: with the same bodies and writes, its parts' too, it comes out the same.</summary>
/// <param name="Bodies">Bodies of members, see <see cref="SourceState"/>.</param>
/// <param name="Writes">By name: how something writes to members of that name, anywhere.</param>
/// <param name="Parts">What it took that earlier compilations had left, or asked for again where that is much: a topology takes nearly all, and repeats none of what that read.</param>
/// <param name="Cost">Of it, that included that it was spared because something before it had asked for the same.</param>
/// <param name="Height">Calls in each other.</param>
internal sealed record Reads(ImmutableArray<long> Bodies, ImmutableArray<(string Name, int How)> Writes, ImmutableArray<Dependence> Parts, Cost Cost, int Height)
{
    public static Reads None { get; } = new([], [], [], default, 0);

    /// <summary>Its bodies and those of its parts.</summary>
    public IEnumerable<long> AllBodies
    {
        get
        {
            if (Parts.IsEmpty)
                return Bodies;
            var bodies = new HashSet<long>();
            foreach (var reads in WithParts)
                bodies.UnionWith(reads.Bodies);
            return bodies;
        }
    }

    /// <summary>What it read itself, and what each of its parts did, once.</summary>
    public IEnumerable<Reads> WithParts
    {
        get
        {
            yield return this;
            var known = new HashSet<Dependence>(ReferenceComparer<Dependence>.Instance);
            var open = new Stack<Dependence>(Parts);
            while (open.Count > 0)
            {
                var part = open.Pop();
                if (!known.Add(part))
                    continue;
                yield return part.Reads;
                foreach (var inner in part.Reads.Parts)
                    open.Push(inner);
            }
        }
    }

    /// <summary>Did it read a body of the file, its parts' aside?</summary>
    public bool HasBodyOf(int tree)
    {
        var at = Bodies.BinarySearch((long)tree << 32);
        return at >= 0 || (~at < Bodies.Length && Bodies[~at] >> 32 == tree);
    }
}
