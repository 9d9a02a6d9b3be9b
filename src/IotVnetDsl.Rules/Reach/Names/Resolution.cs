using System.Collections.Immutable;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Names;

/// <summary>What a name may resolve to: one outcome where that is settled, several where it cannot be said which.</summary>
/// <param name="Outcomes">What is possible; at least one.</param>
/// <param name="Reason">Why, where the outcome is not what a private endpoint would need.</param>
public sealed record Resolution(ImmutableArray<Outcome> Outcomes, NameReason Reason = NameReason.None)
{
    /// <summary>The zone that would have to answer; null where there is none or that is not the matter.</summary>
    public PrivateDnsZoneView? Zone { get; init; }

    /// <summary>The network to which that is linked or not: the asking one, or the one of the resolver that it asks.</summary>
    public VirtualNetworkView? Network { get; init; }

    /// <summary>The ruleset that asks a resolver which it does not get to; null where that is not the matter.</summary>
    public DnsForwardingRulesetView? Ruleset { get; init; }

    public bool IsSettled => Outcomes.Length == 1;

    public static Resolution Of(Outcome outcome, NameReason reason = NameReason.None) => new([outcome], reason);
}

/// <summary>What a name resolves to.</summary>
/// <param name="Endpoint">The private endpoint whose address the answer is; null where it is the public one, or none.</param>
/// <param name="IsPublic">The public address.</param>
/// <param name="Words">How that comes about, for people; "" where there is nothing to say.</param>
/// <param name="Needs">Paths of what it takes.</param>
public sealed record Outcome(PrivateEndpointView? Endpoint, bool IsPublic, string Words, ImmutableArray<string> Needs)
{
    public static Outcome Public(string words) => new(null, IsPublic: true, words, []);

    /// <summary>The name does not exist: a zone that answers for it lacks it.</summary>
    public static Outcome Nowhere(string words) => new(null, IsPublic: false, words, []);

    /// <summary>Something that the topology does not know.</summary>
    public static Outcome Unknown { get; } = new(null, IsPublic: false, "", []) { IsKnown = false };

    public bool IsKnown { get; private init; } = true;

    public static Outcome Private(PrivateEndpointView endpoint, string words, params IEnumerable<string> needs) => new(endpoint, IsPublic: false, words, [.. needs]);
}

/// <summary>Why a name does not surely resolve to a private endpoint.</summary>
public enum NameReason
{
    /// <summary>It does, or nobody wants it to.</summary>
    None,

    /// <summary>No private endpoint leads to the target.</summary>
    NoEndpoint,

    /// <summary>The zone is not linked to the network.</summary>
    NotLinked,

    /// <summary>It is not, and a resolver may answer in its place.</summary>
    PerhapsByResolver,

    /// <summary>The zone that is linked lacks the record, and no other has it.</summary>
    NoRecord,

    /// <summary>The zone that is linked lacks the record, which another one of its name has.</summary>
    OtherZone,

    /// <summary>Several endpoints write the one record that a zone has for a name.</summary>
    Shared,

    /// <summary>The network asks DNS servers of its own.</summary>
    OwnServers,

    /// <summary>Nothing in the topology is asked from premises.</summary>
    NoForwarder,

    /// <summary>Who is asked cannot be got to.</summary>
    OutOfReach,

    /// <summary>Something is not known.</summary>
    Unknown,
}
