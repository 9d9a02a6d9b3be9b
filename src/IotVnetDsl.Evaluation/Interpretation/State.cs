using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What the code of one member's evaluation can change beyond its locals: the collections that it fills.</summary>
internal sealed class State
{
    public ImmutableDictionary<MutableCollection, Sequence> Contents { get; set; } = ImmutableDictionary<MutableCollection, Sequence>.Empty;

    /// <summary>Collections that something reads later than it looks (a lazy query): changing one makes the whole member unknown.</summary>
    public HashSet<MutableCollection> Observed { get; } = [];

    /// <summary>Set when something happened that cannot be undone: the member as a whole is unknown.</summary>
    public Unknown? Poison { get; private set; }

    /// <summary>Serial number of the next collection.</summary>
    public int NextSerial { get; private set; }

    public MutableCollection NewCollection(ITypeSymbol type, Sequence content)
    {
        var collection = new MutableCollection(type, NextSerial++);
        Contents = Contents.Add(collection, content);
        return collection;
    }

    public void Blur(Unknown reason)
    {
        foreach (var collection in Contents)
            Contents = Contents.SetItem(collection.Key, collection.Value.With([], reason));
        if (Observed.Count > 0)
            Spoil(reason);
    }

    public void Spoil(Unknown reason) => Poison ??= reason;
}
