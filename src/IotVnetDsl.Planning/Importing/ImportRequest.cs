using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>What is to be imported.</summary>
/// <param name="Subscription">Its id.</param>
/// <param name="Groups">Names of resource groups; none = all of the subscription. The first is the topology's own.</param>
/// <param name="Language">What the library's records need, by their simple names.</param>
public sealed record ImportRequest(string Subscription, ImmutableArray<string> Groups, ImportLanguage Language)
{
    /// <summary>The cloud that it is in.</summary>
    public KnownCloud Cloud { get; init; } = Clouds.Public;

    /// <summary>The cloud as the topology states it: unset for the public one.</summary>
    internal GraphValue StatedCloud => Cloud == Clouds.Public
        ? UnsetValue.Instance
        : new RecordValue("Cloud", RecordKind.Plain, RecordValue.NoMembers).With("Name", new ScalarValue(Cloud.Name));

    /// <summary>Name of the topology's record; null = the group's.</summary>
    public string? Name { get; init; }
}

/// <summary>What records of the library can be said.</summary>
/// <param name="Required">The members that a record of a type cannot be made without.</param>
/// <param name="Holds">Whether a member of a record of a type can have a value.</param>
/// <param name="Composites">Records of a type that the library has a name for.</param>
/// <param name="Reserved">Names that mean something in the library.</param>
public sealed record ImportLanguage(
    Func<string, ImmutableHashSet<string>> Required,
    Func<string, string, GraphValue, bool> Holds,
    Func<string, IEnumerable<RecordValue>> Composites,
    ImmutableHashSet<string> Reserved);
