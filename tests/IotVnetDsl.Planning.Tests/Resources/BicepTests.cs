using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.ResourceManager;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>Bodies, held against Azure's published type definitions.</summary>
public sealed class BicepTests
{
    [Fact]
    public async Task Bodies_compile_without_a_warning_about_their_types()
    {
        var findings = await FindingsAsync(ArmBodiesTests.Topologies().SelectMany(resources => resources.GroupBy(resource => resource.Type is ResourceGroups ? "subscription" : "resourceGroup")));

        Assert.True(findings.Length == 0, findings);
    }

    [Fact]
    public async Task The_compiler_would_tell()
    {
        var hub = ArmBodiesTests.Resources().First(resource => resource.Path == "Hub");
        var wrong = hub.Body.DeepClone().AsObject();
        wrong["properties"]!["publicNetworkAcces"] = "Disabled";

        Assert.Contains("BCP037", await FindingsAsync(new[] { hub with { Body = wrong } }.GroupBy(_ => "resourceGroup")), StringComparison.Ordinal);
    }

    // A file for each, since names repeat between topologies; one run for all, since the compiler starts slowly.
    private static async Task<string> FindingsAsync(IEnumerable<IGrouping<string, DesiredResource>> templates)
    {
        using var compiler = new BicepCompiler();
        foreach (var (number, template) in templates.Index())
            compiler.Write($"{number}.bicep", Template(template.Key, template));
        return string.Join('\n', await compiler.RunAsync("build", "--pattern", "*.bicep"));
    }

    private static string Template(string scope, IEnumerable<DesiredResource> resources)
    {
        var text = new StringBuilder($"targetScope = '{scope}'\n");
        var number = 0;
        var symbols = resources.Select((resource, index) => (resource.Path, Symbol: $"r{index}")).DistinctBy(item => item.Path).ToDictionary(item => item.Path, item => item.Symbol);
        foreach (var resource in resources)
        {
            // Outputs and secrets are strings when they are sent.
            var body = WithoutMarkers(resource.Body)!.AsObject();
            text.Append(CultureInfo.InvariantCulture, $"resource r{number++} '{resource.Type.ArmType}@{resource.Type.ApiVersion}' = {{\n  name: '{Name(resource)}'\n");
            // What stands on any resource says on which; of others, where they stand makes no difference to their type.
            if (resource.Type is ExtensionType { IsListedByScope: true })
                text.Append(CultureInfo.InvariantCulture, $"  scope: {symbols[resource.Parent!]}\n");
            foreach (var (member, value) in body)
                text.Append(CultureInfo.InvariantCulture, $"  {Key(member)}: {Value(value)}\n");
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static JsonNode? WithoutMarkers(JsonNode? node) => node switch
    {
        _ when Markers.IsSecret(node) || Markers.OutputOf(node) is not null => "known later",
        JsonObject record => new JsonObject(record.Select(member => KeyValuePair.Create(member.Key, WithoutMarkers(member.Value)))),
        JsonArray array => new JsonArray(array.Select(WithoutMarkers).ToArray()),
        _ => node?.DeepClone(),
    };

    // A child is named with its parents: every second part of the id behind the provider.
    private static string Name(DesiredResource resource)
    {
        var parts = resource.Id[(resource.Id.LastIndexOf("/providers/", StringComparison.Ordinal) + 1)..].Split('/');
        return resource.Type is ResourceGroups ? resource.Name : string.Join('/', parts.Skip(3).Where((_, index) => index % 2 == 0));
    }

    private static string Value(JsonNode? value) => value switch
    {
        JsonObject record => "{\n" + string.Concat(record.Select(member => $"{Key(member.Key)}: {Value(member.Value)}\n")) + "}",
        JsonArray array => "[\n" + string.Concat(array.Select(item => Value(item) + "\n")) + "]",
        JsonValue text when text.GetValueKind() == System.Text.Json.JsonValueKind.String => Quoted(text.ToString()),
        null => "null",
        _ => value.ToJsonString(),
    };

    private static string Key(string name) => name.All(char.IsAsciiLetterOrDigit) ? name : Quoted(name);

    private static string Quoted(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal) + "'";
}
