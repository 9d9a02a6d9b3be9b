using System.Text.Json.Serialization;

namespace IotVnetDsl.Planning.Plans;

/// <summary>A property that a plan sets or changes.</summary>
/// <param name="Name">In words of the DSL (<c>public access</c>).</param>
/// <param name="ArmPath">ARM's own path (<c>properties.publicNetworkAccess</c>), shown with <c>-v:d</c>.</param>
/// <param name="Before">Text of the actual value; null where there is none.</param>
/// <param name="After">Text of the desired value; null where it is removed.</param>
/// <param name="KnownAfter">The step that makes the value known, null where it is known now.</param>
/// <param name="ForcesReplacement">Why the property cannot be changed in place; null where it can.</param>
public sealed record PropertyChange(
    string Name, string ArmPath, string? Before, string? After, KnownAfter? KnownAfter = null, string? ForcesReplacement = null)
{
    /// <summary>It decides who gets in; not known of a plan that is read from its JSON form.</summary>
    [JsonIgnore]
    public bool IsOfDoor { get; init; }

    /// <summary>
    /// The code does not say it, and Azure wants something: only a creation sends it, and what is there already is left as it is.
    /// </summary>
    public bool IsLeft { get; init; }
}

/// <summary>An output that an operation makes known.</summary>
/// <param name="Operation">Key of the operation.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Output">Dotted path in its resource (<c>identity.principalId</c>).</param>
public sealed record KnownAfter(string Operation, int Phase, string Output)
{
    public override string ToString() => $"known after phase {Phase}: {Operation}.{Output}";
}
