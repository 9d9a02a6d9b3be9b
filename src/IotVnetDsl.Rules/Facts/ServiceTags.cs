using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>Service tags by the services whose public addresses they hold.</summary>
/// <param name="TargetType">Graph type of the service.</param>
/// <param name="IsBuiltIn">Of a hub's endpoint compatible with event hubs?</param>
/// <param name="Tags">Those that surely hold them.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ServiceTags(string TargetType, bool IsBuiltIn, ImmutableArray<string> Tags, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<ServiceTags>> Listed = new(() => FactTable.Read<ServiceTags>("service-tags"));

    /// <summary>Data: <c>service-tags.txt</c>.</summary>
    public static ImmutableArray<ServiceTags> All => Listed.Value;

    /// <summary>Does a tag surely hold the public address of a service?</summary>
    public static bool Holds(string tag, string targetType, bool isBuiltIn) =>
        All.Any(tags => tags.TargetType == targetType && tags.IsBuiltIn == isBuiltIn && tags.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase));
}
