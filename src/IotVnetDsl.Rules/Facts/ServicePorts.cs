using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>One way in which clients talk to a service.</summary>
/// <param name="TargetType">Graph type of the service.</param>
/// <param name="IsBuiltIn">Of a hub's endpoint compatible with event hubs?</param>
/// <param name="Course">To which address: <c>any</c>, <c>public</c> or <c>private</c>.</param>
/// <param name="Protocol">For people.</param>
/// <param name="Ports">What it takes, all of them; of a range the service chooses.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record ServicePorts(string TargetType, bool IsBuiltIn, string Course, string Protocol, ImmutableArray<string> Ports, string Source, string Date) : IFact
{
    private const string AnyCourse = "any";

    private static readonly Lazy<ImmutableArray<ServicePorts>> Listed = new(() => FactTable.Read<ServicePorts>("service-ports"));

    /// <summary>Data: <c>service-ports.txt</c>.</summary>
    public static ImmutableArray<ServicePorts> All => Listed.Value;

    /// <summary>The ways in which clients talk to a service.</summary>
    /// <param name="targetType">Graph type of the service.</param>
    /// <param name="isBuiltIn">Is a hub's built-in endpoint meant?</param>
    /// <param name="isPrivate">To a private endpoint, or to the public address?</param>
    public static IEnumerable<ServicePorts> Of(string targetType, bool isBuiltIn, bool isPrivate) =>
        All.Where(ports => ports.TargetType == targetType && ports.IsBuiltIn == isBuiltIn && (ports.Course == AnyCourse || ports.Course == (isPrivate ? "private" : "public")));
}
