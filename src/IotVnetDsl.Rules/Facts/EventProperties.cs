using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>The properties of messages that a hub sends by itself.</summary>
/// <param name="RouteSource">Their source.</param>
/// <param name="Properties">All that they have.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record EventProperties(string RouteSource, ImmutableArray<string> Properties, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<EventProperties>> Listed = new(() => FactTable.Read<EventProperties>("event-properties"));

    /// <summary>Those of a source, null where that may have any. Data: <c>event-properties.txt</c>.</summary>
    public static EventProperties? Of(string source) => Listed.Value.FirstOrDefault(properties => properties.RouteSource == source);
}
