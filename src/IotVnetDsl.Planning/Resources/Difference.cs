using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A modelled property that is not as desired.</summary>
/// <param name="ArmPath">The property's.</param>
/// <param name="Write">What is written there; null = removed.</param>
/// <param name="Shown">What people see of it: one line, or one per item of a list.</param>
/// <param name="Immutable">Set where Azure does not change it in place.</param>
internal sealed record Difference(string ArmPath, JsonNode? Write, ImmutableArray<PropertyChange> Shown, Immutability? Immutable)
{
    /// <summary>Nothing of the body differs: it is sent so that Azure does its part again.</summary>
    public bool IsRepair { get; init; }
}

/// <summary>An item of a list that the code does not have and that is kept.</summary>
internal sealed record SurplusItem(string Name, string Key, string ArmPath);
