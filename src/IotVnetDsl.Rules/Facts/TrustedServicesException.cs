namespace IotVnetDsl.Rules.Facts;

/// <summary>A firewall's exception for trusted services of Azure.</summary>
/// <param name="TargetType">Graph type of the resource whose firewall it is.</param>
/// <param name="IsOnUnlessStated">Whether it is on where the firewall does not say so.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record TrustedServicesException(string TargetType, bool IsOnUnlessStated, string Source, string Date) : IFact
{
    private static readonly Lazy<Dictionary<string, TrustedServicesException>> ByTarget = new(() =>
        FactTable.Read<TrustedServicesException>("trusted-services").ToDictionary(exception => exception.TargetType, StringComparer.Ordinal));

    /// <summary>The exception of a resource type's firewall, null where it has none. Data: <c>trusted-services.txt</c>.</summary>
    public static TrustedServicesException? Of(string targetType) =>
        ByTarget.Value.TryGetValue(targetType, out var exception) ? exception : null;
}
