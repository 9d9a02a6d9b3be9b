using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>What is committed is complete: no two plans of different content have the same text but for the fingerprint.</summary>
public sealed class CompletePageTests
{
    // What the fingerprint leaves out too, what follows from the body beside it, and what a finding's own text says.
    private static readonly string[] NotTold =
        ["reads", "rules", "armPath", "place", "schemaVersion", "digest", "serializes", "neededRoles", "awaitsRoles", "target", "findings[0].path", "findings[0].propertyPath", "accepted[0].path", "broken[0].resource", "surplus[0].armType", "surplus[0].name"];

    public static TheoryData<string> Topologies => [.. Example.All.Select(example => example.Id), "Everything", "Plant", "Contoso"];

    [Theory]
    [MemberData(nameof(Topologies))]
    public void Every_value_of_every_body_is_told(string topology)
    {
        var plan = Requests.FromNothing(Graph(topology));
        var page = WithoutFingerprint(plan);
        var hidden = new List<string>();
        for (var at = 0; at < plan.Operations.Length; at++)
        {
            var operation = plan.Operations[at];
            foreach (var (path, body) in Mutations.Of(operation.Body))
            {
                if (WithoutFingerprint(plan with { Operations = plan.Operations.SetItem(at, operation with { Body = body!.AsObject() }) }) == page)
                    hidden.Add($"{operation.Key}: {path}");
            }
        }

        Assert.Empty(hidden);
    }

    // A difference of the committed file shows what is changed and three lines around it, of thousands.
    [Theory]
    [MemberData(nameof(Topologies))]
    public void A_change_of_a_value_says_of_which_resource_it_is(string topology)
    {
        var plan = Requests.FromNothing(Graph(topology));
        var page = PlanMarkdown.Write(plan).Split('\n').ToHashSet(StringComparer.Ordinal);
        var nameless = new List<string>();
        for (var at = 0; at < plan.Operations.Length; at++)
        {
            var operation = plan.Operations[at];
            var path = MarkdownPage.Text(operation.Resource.Path);
            foreach (var (changed, body) in Mutations.Of(operation.Body))
            {
                var lines = PlanMarkdown.Write(plan with { Operations = plan.Operations.SetItem(at, operation with { Body = body!.AsObject() }) }).Split('\n').Where(line => !page.Contains(line));
                if (!lines.Any(line => line.Contains(path, StringComparison.Ordinal)))
                    nameless.Add($"{operation.Key}: {changed}");
            }
        }

        Assert.Empty(nameless);
    }

    [Fact]
    public void A_tag_that_reads_like_two_is_told_from_two() => Assert.NotEqual(
        WithoutFingerprint(Requests.FromNothing(new Tagged([new("cost", "7, team = plant")]).Graph())),
        WithoutFingerprint(Requests.FromNothing(new Tagged([new("cost", "7"), new("team", "plant")]).Graph())));

    private sealed record Tagged(ValueList<Tag> Common) : Plant
    {
        public override ValueList<Tag> Tags => Common;
    }

    [Fact]
    public void Every_value_of_a_plan_is_told()
    {
        var plan = Requests.FromNothing(new Plant().Graph()) with
        {
            Surplus = [new("Archive/Containers[old]", "containers", "old", "/old", "is not in the code")],
            Broken = [new("cutoff", new("Hub", "Microsoft.Devices/IotHubs", "plant-hub", "/hub", null), "no order avoids it")],
        };
        plan = plan with
        {
            Checks = plan.Checks with { Errors = 1, Warnings = 1, Findings = [new("IVD2003", FindingSeverity.Warning, "Hub", "Sku", "it is so", null)], Accepted = [new("IVD2012", "Hub", "it is so", "why not", null)] },
        };
        var page = WithoutFingerprint(plan);
        var hidden = from mutation in Mutations.Of(JsonNode.Parse(PlanJson.Write(plan)))
                     where !NotTold.Any(part => $"{mutation.Path}.".Contains($".{part}.", StringComparison.Ordinal) || mutation.Path.StartsWith($".{part}", StringComparison.Ordinal) || mutation.Path.Contains($".{part}[", StringComparison.Ordinal)) && !mutation.Path.Contains(".body", StringComparison.Ordinal)
                     let other = Read(mutation.Json!)
                     where other is not null && WithoutFingerprint(other) == page
                     select mutation.Path;

        var all = string.Join(' ', hidden);
        Assert.True(all.Length == 0, all);
    }

    private static Plan? Read(JsonNode json)
    {
        try
        {
            return PlanJson.Read(json.ToJsonString());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static TopologyGraph Graph(string topology) => topology switch
    {
        "Everything" => new Everything().Graph(),
        "Plant" => new Plant().Graph(),
        "Contoso" => Contoso.ContosoPlant.Production.Graph("Production"),
        _ => Example.All.Single(example => example.Id == topology).Graph(),
    };

    private static string WithoutFingerprint(Plan plan)
    {
        var page = PlanMarkdown.Write(plan);
        return page[..page.LastIndexOf("Fingerprint", StringComparison.Ordinal)];
    }

    /// <summary>The same JSON with one value that is another.</summary>
    internal static class Mutations
    {
        public static IEnumerable<(string Path, JsonNode? Json)> Of(JsonNode? node, string added = "x") => node switch
        {
            JsonObject record => record.SelectMany(member => Of(member.Value, added).Select(inner => ($".{member.Key}{inner.Path}", With(record, member.Key, inner.Json)))),
            JsonArray array => array.SelectMany((item, at) => Of(item, added).Select(inner => ($"[{at}]{inner.Path}", With(array, at, inner.Json)))),
            JsonValue value => value.GetValueKind() switch
            {
                JsonValueKind.True => [("", false)],
                JsonValueKind.False => [("", true)],
                JsonValueKind.Number => [("", JsonNode.Parse($"1{value}"))],
                _ => [("", JsonValue.Create(value + added))],
            },
            _ => [],
        };

        private static JsonNode? With(JsonObject record, string name, JsonNode? value)
        {
            var other = record.DeepClone();
            other[name] = value;
            return other;
        }

        private static JsonNode? With(JsonArray array, int at, JsonNode? value)
        {
            var other = array.DeepClone();
            other[at] = value;
            return other;
        }
    }
}
