using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules;

/// <summary>
/// What a rule found. Editor, build and plan agree on (id, path, property path, variants); the place in source is a function of it.
/// </summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Severity">The rule's severity, or a lower one where a fact is unconfirmed.</param>
/// <param name="Path">
/// Logical path of the resource; the trigger's where the resource was expanded. What a module states for its resources (its
/// <c>Region</c>) is reported at the module's path, what the topology states at "".
/// </param>
/// <param name="PropertyPath">
/// Dotted members from the resource on, with <c>[key]</c> in sequences (<c>Endpoints[archive].Authentication</c>); "" = the resource.
/// A member that is not set is located at the nearest enclosing value that is.
/// </param>
/// <param name="Message">One sentence that names the resource by its path and says the value; no full stop at its end.</param>
/// <param name="Data">What a code fix needs, by the names of <see cref="FindingData"/>.</param>
public sealed record Finding(
    string Id,
    Severity Severity,
    string Path,
    string PropertyPath,
    string Message,
    ImmutableSortedDictionary<string, string> Data)
{
    public static ImmutableSortedDictionary<string, string> NoData { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the rule says of itself.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>Variants in which it holds, in ordinal order; empty where the topology has none.</summary>
    public EquatableArray<string> Variants { get; init; }

    public bool Equals(Finding? other) => other is not null
        && Id == other.Id && Severity == other.Severity && Path == other.Path && PropertyPath == other.PropertyPath
        && Message == other.Message && Variants == other.Variants && Data.SequenceEqual(other.Data);

    public override int GetHashCode() => (Id, Path, PropertyPath).GetHashCode();
}
