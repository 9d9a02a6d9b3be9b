using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What the code of one member's evaluation can change beyond its locals: the lists that it fills.</summary>
internal sealed class State
{
    public ImmutableDictionary<ListHandle, Sequence> Lists { get; set; } = ImmutableDictionary<ListHandle, Sequence>.Empty;

    /// <summary>Lists that something reads later than it looks (a lazy query): changing one makes the whole member unknown.</summary>
    public HashSet<ListHandle> Observed { get; } = [];

    /// <summary>Set when something happened that cannot be undone: the member as a whole is unknown.</summary>
    public Unknown? Poison { get; private set; }

    /// <summary>Serial number of the next list.</summary>
    public int NextList { get; private set; }

    public ListHandle NewList(ITypeSymbol type, Sequence content)
    {
        var list = new ListHandle(type, NextList++);
        Lists = Lists.Add(list, content);
        return list;
    }

    public void Blur(Unknown reason)
    {
        foreach (var list in Lists)
            Lists = Lists.SetItem(list.Key, new Sequence(null, [], reason));
        if (Observed.Count > 0)
            Spoil(reason);
    }

    public void Spoil(Unknown reason) => Poison ??= reason;
}
