using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Plans;

/// <summary>Who reaches what when the plan is carried out. Names and routes that nothing was read of are not looked at.</summary>
public sealed record PlanPaths
{
    public static PlanPaths None { get; } = new();

    public ImmutableArray<PlanPath> Ways { get; init; } = [];

    /// <summary>Logical paths of the resources that nobody on the internet gets into.</summary>
    public ImmutableArray<string> Closed { get; init; } = [];

    /// <summary>Logical paths of the resources that everybody on the internet gets to, as far as networks are concerned.</summary>
    public ImmutableArray<string> Open { get; init; } = [];
}

/// <summary>A way that is used.</summary>
/// <param name="From">Who (<c>on-premises 192.168.0.0/16</c>, <c>Hub</c>).</param>
/// <param name="To">Logical path of what (<c>Archive/telemetry</c>).</param>
/// <param name="Means">How, or why not.</param>
/// <param name="IsThere">False where the code declares no way.</param>
/// <param name="IsNew">The plan makes it: it was not there before.</param>
/// <param name="IsLost">The plan takes it: it was there before, and who had it still wants it.</param>
/// <param name="IsDoubtful">It was there before, and with the plan it cannot be said whether it is.</param>
/// <param name="IsShut">The code makes it, and what others have set, which the code leaves to them, keeps it shut, or may do so.</param>
public sealed record PlanPath(
    string From,
    string To,
    string Means,
    bool IsThere,
    bool IsNew = false,
    bool IsLost = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsDoubtful = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsShut = false);

/// <summary>A public door that a plan opens, wholly or for some: addresses, subnets, trusted services.</summary>
/// <param name="Path">Logical path of what is opened.</param>
/// <param name="Name">Its name in Azure.</param>
/// <param name="To">To whom (<c>the internet</c>, <c>203.0.113.0/24</c>).</param>
/// <param name="Change">What opens it (<c>public access disabled -> enabled</c>).</param>
/// <param name="Remedy">What in the code keeps them out again; null for what is closed.</param>
/// <param name="IsCreated">It was not there before: nobody was kept out of it, and no consent is asked.</param>
public sealed record PlanOpening(string Path, string Name, string To, string Change, string? Remedy, bool IsCreated = false);
