using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Routes;

/// <summary>
/// The part of <c>$filter</c> that listing groups and resources takes: equations on type, name, location, group and one
/// tag, and parts of names, joined by <c>and</c> and <c>or</c>.
/// </summary>
internal static partial class ResourceFilter
{
    private sealed record Condition(string Name, string Operator, string Value);

    public static Func<ResourceRecord, bool> Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
            return _ => true;
        var either = Or.Split(filter).Select(both => And.Split(both).Select(term => Read(term, filter)).ToList()).ToList();
        return record => either.Any(conditions => conditions.All(condition => Holds(record, condition, conditions)));
    }

    private static Condition Read(string term, string filter)
    {
        if (Equation.Match(term) is { Success: true } equation)
            return new(equation.Groups[1].Value.ToLowerInvariant(), equation.Groups[2].Value.ToLowerInvariant(), Text(equation.Groups[3]));
        if (Part.Match(term) is { Success: true } part)
            return new(part.Groups[2].Value.ToLowerInvariant(), "contains", Text(part.Groups[1]));
        throw new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter '{filter}' specified in the query string.");
    }

    private static bool Holds(ResourceRecord record, Condition condition, List<Condition> all) => condition.Name switch
    {
        "resourcetype" => Compare(record.Id.Type, condition),
        "name" => Compare(record.Id.Name, condition),
        "resourcegroup" => Compare(record.Id.ResourceGroup?.Name ?? "", condition),
        "location" => Compare(record.Body.Text("location") ?? "", condition),
        "tagname" => record.Body["tags"]?[condition.Value] is not null,
        "tagvalue" => all.FirstOrDefault(other => other.Name == "tagname") is { } tag && record.Body["tags"].Text(tag.Value) == condition.Value,
        _ => throw new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter: '{condition.Name}' is not supported."),
    };

    private static bool Compare(string actual, Condition condition) => condition.Operator switch
    {
        "contains" => actual.Contains(condition.Value, StringComparison.OrdinalIgnoreCase),
        "ne" => !actual.Equals(condition.Value, StringComparison.OrdinalIgnoreCase),
        _ => actual.Equals(condition.Value, StringComparison.OrdinalIgnoreCase),
    };

    private static string Text(Group quoted) => quoted.Value.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(\w+)\s+(eq|ne)\s+'((?:[^']|'')*)'\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Equation { get; }

    [GeneratedRegex(@"^\s*substringof\('((?:[^']|'')*)',\s*(\w+)\)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"\s+and\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And { get; }

    [GeneratedRegex(@"\s+or\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Or { get; }
}
