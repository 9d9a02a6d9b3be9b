using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>What a member of a topology or module gives the graph. Nothing in it belongs to a compilation.</summary>
internal sealed record KeptReading(GraphValue Value, ImmutableArray<KeptUnknown> Unknowns, Dependence On, Spending Spending);

/// <summary>Which members of a topology or module the graph holds.</summary>
internal sealed record KeptMembers(ImmutableArray<DeclaringMember> Members, Dependence On);

/// <summary>What a whole variant gives the graph.</summary>
internal sealed record KeptVariant(RecordValue Record, ImmutableArray<KeptUnknown> Unknowns, Dependence On, Spending Spending);

/// <summary>What could not be followed, and where.</summary>
internal readonly record struct KeptUnknown(string Reason, KeptPlace Place);

/// <summary>Where the code states something.</summary>
internal sealed record KeptLocation(KeptPlace Place, Dependence On);
