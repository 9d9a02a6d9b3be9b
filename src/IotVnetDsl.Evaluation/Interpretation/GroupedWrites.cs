using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What several files write to, by names: an edit changes one file, and so one group of them.</summary>
internal sealed class GroupedWrites
{
    private const int Size = 32;

    private static readonly ConditionalWeakTable<SyntaxTree, GroupedWrites> Known = new();

    private readonly SyntaxTree[] _trees;
    private readonly Dictionary<string, List<Writer>> _writers = new(StringComparer.Ordinal);

    private GroupedWrites(SyntaxTree[] trees, CancellationToken cancellation)
    {
        _trees = trees;
        foreach (var tree in trees)
        {
            var writes = TreeWrites.Of(tree, cancellation);
            Written.UnionWith(writes.Written);
            SetInConstructors.UnionWith(writes.SetInConstructors);
            SetAside.UnionWith(writes.SetAside);
            foreach (var name in writes.Lazy)
                Lazy[name] = Lazy.TryGetValue(name, out var times) ? times + 1 : 1;
            foreach (var (writer, name) in writes.ByWriters)
            {
                if (!_writers.TryGetValue(name, out var writers))
                    _writers[name] = writers = [];
                writers.Add(writer);
            }
        }
    }

    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>See <see cref="TreeWrites.SetInConstructors"/>.</summary>
    public HashSet<string> SetInConstructors { get; } = new(StringComparer.Ordinal);

    /// <summary>See <see cref="TreeWrites.SetAside"/>.</summary>
    public HashSet<string> SetAside { get; } = new(StringComparer.Ordinal);

    /// <summary>Set by <c>??=</c>, and how often that is written.</summary>
    public Dictionary<string, int> Lazy { get; } = new(StringComparer.Ordinal);

    public static GroupedWrites[] Of(SyntaxTree[] trees, CancellationToken cancellation)
    {
        var groups = new GroupedWrites[(trees.Length + Size - 1) / Size];
        for (var group = 0; group < groups.Length; group++)
            groups[group] = Of(new ArraySegment<SyntaxTree>(trees, group * Size, Math.Min(Size, trees.Length - (group * Size))), cancellation);
        return groups;
    }

    /// <summary>See <see cref="TreeWrites.ByWriters"/>.</summary>
    public IReadOnlyList<Writer> WritersOf(string name) => _writers.TryGetValue(name, out var writers) ? writers : [];

    private static GroupedWrites Of(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        if (Known.TryGetValue(trees[0], out var known) && known.IsOf(trees))
            return known;
        var made = new GroupedWrites([.. trees], cancellation);
        Known.Remove(trees[0]);
        return Known.GetValue(trees[0], _ => made) is { } kept && kept.IsOf(trees) ? kept : made;
    }

    private bool IsOf(IReadOnlyList<SyntaxTree> trees)
    {
        if (trees.Count != _trees.Length)
            return false;
        for (var index = 0; index < _trees.Length; index++)
        {
            if (trees[index] != _trees[index])
                return false;
        }

        return true;
    }
}
