using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>What a member of a topology or module gives the graph. Nothing in it belongs to a compilation.</summary>
internal sealed record KeptReading(GraphValue Value, ImmutableArray<KeptUnknown> Unknowns, Dependence On);

/// <summary>Which members of a topology or module the graph holds.</summary>
internal sealed record KeptMembers(ImmutableArray<DeclaringMember> Members, Dependence On);

/// <summary>What a whole variant gives the graph, and the <see cref="ContentChecksum"/> of the topology that was made for it.</summary>
internal sealed record KeptVariant(RecordValue Record, Checksum Content, ImmutableArray<KeptUnknown> Unknowns, Dependence On);

/// <summary>What could not be followed, and where.</summary>
internal readonly record struct KeptUnknown(string Reason, KeptPlace Place);

/// <summary>Where the code states something.</summary>
internal sealed record KeptLocation(KeptPlace Place, Dependence On);

/// <summary>What was read, and the text of each body as it was then.</summary>
internal sealed record Dependence(Reads Reads, ImmutableArray<Checksum> Texts)
{
    public static Dependence Of(Reads reads, SourceState source) => new(reads, [.. reads.Bodies.Select(source.TextOf)]);
}
