using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>docs/plan-json.md says what is in a plan's JSON: every member of every record, in order.</summary>
public sealed partial class PlanJsonPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryRoot.Combine("docs", "plan-json.md")).ReplaceLineEndings("\n");

    public static TheoryData<Type> Records => [.. Reachable(typeof(Plan), [])];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_member_of_a_record_stands_in_its_table(Type record)
    {
        var heading = Name(record.Name.StartsWith("Plan", StringComparison.Ordinal) && record != typeof(Plan) ? record.Name["Plan".Length..] : record.Name);
        var section = Regex.Match(Page, $@"^## {heading}\n(?<body>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(section.Success, $"no section '## {heading}'");

        Assert.Equal(
            Members(record).Select(member => Name(member.Name)).Prepend(record == typeof(Plan) ? "schemaVersion" : null).Append(record == typeof(Plan) ? "digest" : null).OfType<string>(),
            Row().Matches(section.Groups["body"].Value).SelectMany(row => Member().Matches(row.Groups["names"].Value)).Select(name => name.Groups["name"].Value));
    }

    [Theory]
    [InlineData(typeof(OperationKind))]
    [InlineData(typeof(WriteMode))]
    [InlineData(typeof(WaitKind))]
    public void Every_value_stands_there(Type values) =>
        Assert.Contains($"| {string.Join(", ", Enum.GetNames(values).Select(value => $"`{Name(value)}`"))} |", Page, StringComparison.Ordinal);

    private static Type[] Reachable(Type record, HashSet<Type> seen) => seen.Add(record)
        ? Members(record)
            .SelectMany(member => member.PropertyType.GetGenericArguments().Append(member.PropertyType))
            .Where(type => type is { IsClass: true } && type.Namespace == typeof(Plan).Namespace)
            .SelectMany(type => Reachable(type, seen)).Prepend(record).ToArray()
        : [];

    private static PropertyInfo[] Members(Type record) =>
    [
        .. record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Always),
    ];

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(@"^\| (?<names>`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Member();
}
