using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Http;

/// <summary>The part of <c>$filter</c> that listing resources takes: equations on type, name, location and one tag, joined by <c>and</c>.</summary>
internal static partial class ResourceFilter
{
    public static Func<ResourceRecord, bool> Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
            return _ => true;
        var conditions = And.Split(filter).Select(term => Equation.Match(term) is { Success: true } match
            ? (Name: match.Groups[1].Value, Value: match.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal))
            : throw new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter '{filter}' specified in the query string.")).ToList();
        var tag = conditions.FirstOrDefault(condition => condition.Name == "tagName").Value;
        return record => conditions.All(condition => Holds(record, condition.Name, condition.Value, tag));
    }

    private static bool Holds(ResourceRecord record, string name, string value, string? tag) => name switch
    {
        "resourceType" => record.Id.IsOf(value),
        "name" => record.Id.Name.Equals(value, StringComparison.OrdinalIgnoreCase),
        "location" => record.Body.Says("location", value),
        "tagName" => record.Body["tags"]?[value] is not null,
        "tagValue" => tag is not null && record.Body["tags"]?[tag]?.GetValue<string>() == value,
        _ => throw new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter: '{name}' is not supported."),
    };

    [GeneratedRegex(@"^\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Equation { get; }

    [GeneratedRegex(@"\s+and\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And { get; }
}
