using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed partial class PlanJsonTests
{
    [Fact]
    public void Writes_a_first_deployment() => Snapshot.Matches(PlanJson.Write(Requests.FromNothing(new Plant().Graph())), "json");

    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var written = PlanJson.Write(Requests.FromNothing(new Plant().Graph()));

        Assert.Equal(written, PlanJson.Write(PlanJson.Read(written)));
    }

    /// <summary>Of a plan that has everything, so that a new member cannot be forgotten.</summary>
    [Fact]
    public void Writes_what_the_serializer_would()
    {
        var plan = (Plan)Full(typeof(Plan))!;
        var written = JsonNode.Parse(PlanJson.Write(plan))!.AsObject();
        written.Remove(PlanJson.Version);
        written.Remove(PlanJson.Digest);

        Assert.Equal(JsonSerializer.SerializeToNode(plan, PlanJson.Options)!.ToJsonString(), written.ToJsonString());
    }

    private static object? Full(Type type)
    {
        if (type == typeof(string) || type == typeof(int) || type == typeof(bool))
            return type == typeof(string) ? "text" : type == typeof(int) ? 7 : true;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(1);
        if (type == typeof(JsonObject))
            return JsonNode.Parse("""{ "one": [1, "two", null, {}], "three": { "four": true } }""");
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Full(inner);
        if (type.IsGenericType)
            return typeof(ImmutableArray).GetMethods().Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsGenericMethodParameter: true }])
                .MakeGenericMethod(type.GenericTypeArguments).Invoke(null, [Full(type.GenericTypeArguments[0])]);
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Full(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
            property.SetValue(record, Full(property.PropertyType));
        return record;
    }

    [Fact]
    public void Refuses_what_contradicts_itself()
    {
        var plan = Requests.FromNothing(new Plant().Graph());

        Assert.Contains("'Hub' twice", Fault(plan with { Operations = plan.Operations.Add(plan.Operations.Single(operation => operation.Key == "Hub")) }), StringComparison.Ordinal);
        Assert.Contains("waits for 'ResourceGroup'", Fault(plan with { Operations = plan.Operations.RemoveAll(operation => operation.Key == "ResourceGroup") }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"operations\"", "\"operations\": [], \"operations\"")]
    [InlineData("\"capacity\"", "\"capacity\": 9, \"capacity\"")]
    public void Refuses_a_member_that_is_there_twice(string member, string twice)
    {
        var written = PlanJson.Write(Requests.FromNothing(new Plant().Graph()));

        Assert.Contains("twice in one place", Assert.Throws<FormatException>(() => PlanJson.Read(written.Replace(member, twice, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"reason\": \"no longer declared\"", "\"reason\": \"it is empty\"")]
    [InlineData("\"readHash\": \"", "\"readHash\": \"0")]
    [InlineData("\"phase\": 1,", "\"phase\": 2,")]
    [InlineData("\"digest\"", "\"digests\"")]
    public async Task Refuses_what_was_changed_after_it_was_made(string was, string now)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var written = PlanJson.Write(await arm.PlanAsync(new UnlinkedPlant()));
        Assert.Contains(was, written, StringComparison.Ordinal);
        PlanJson.Read(written);

        Assert.Throws<FormatException>(() => PlanJson.Read(written.Replace(was, now, StringComparison.Ordinal)));
    }

    private static string Fault(Plan plan) => Assert.Throws<FormatException>(() => PlanJson.Read(PlanJson.Write(plan))).Message;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"topology\": \"Plant\" }")]
    [InlineData("{ \"schemaVersion\": 99 }")]
    [InlineData("{ \"schemaVersion\": 1 }")]
    public void Refuses_what_is_no_plan_of_its_version(string text) => Assert.Throws<FormatException>(() => PlanJson.Read(text));

    /// <summary>An editor on Windows has saved it: what it says is the same.</summary>
    [Fact]
    public void Line_ends_and_indents_say_nothing()
    {
        var plan = Requests.FromNothing(new Plant().Graph());
        var written = PlanJson.Write(plan);

        Assert.Equal(written, PlanJson.Write(PlanJson.Read(written.ReplaceLineEndings("\r\n"))));
        Assert.Equal(written, PlanJson.Write(PlanJson.Read(JsonNode.Parse(written)!.ToJsonString())));
    }

    /// <summary>Whatever has become of a file: it is refused in one way, and not by a fault of the tool's own.</summary>
    [Fact]
    public void What_is_damaged_is_refused()
    {
        var written = PlanJson.Write(Requests.FromNothing(new Plant().Graph()));
        for (var end = 0; end < written.TrimEnd().Length; end += 211)
            Assert.Throws<FormatException>(() => PlanJson.Read(written[..end]));
        foreach (var value in (string[])["gone", "null", "7", "-1e400", "\"x\"", "[]", "{}", "true", "[null]", "[{}]"])
        {
            foreach (var (path, damaged) in Damaged(JsonNode.Parse(written)!, value))
            {
                try
                {
                    PlanJson.Read(damaged);
                }
                catch (FormatException)
                {
                    continue;
                }
                catch (Exception fault)
                {
                    Assert.Fail($"{path} = {value}: {fault.GetType().Name} {fault.Message}");
                }
            }
        }
    }

    private static IEnumerable<(string Path, string Json)> Damaged(JsonNode root, string value)
    {
        // One of each kind is enough: of an operation, of a finding.
        foreach (var node in All(root).DistinctBy(node => Places().Replace(node.GetPath(), "[]")).ToArray())
        {
            var before = node.DeepClone();
            var (parent, path) = (node.Parent!, node.GetPath());
            var place = parent is JsonArray array ? array.IndexOf(node) : -1;
            var name = parent is JsonObject ? node.GetPropertyName() : null;
            if (value == "gone" && name is null)
                continue;
            if (value == "gone")
                ((JsonObject)parent).Remove(name!);
            else
                Set(JsonNode.Parse(value));
            yield return (path, root.ToJsonString());
            Set(before);

            void Set(JsonNode? with)
            {
                if (name is null)
                    ((JsonArray)parent)[place] = with;
                else
                    ((JsonObject)parent)[name] = with;
            }
        }
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Places();

    private static IEnumerable<JsonNode> All(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(child => All(child).Prepend(child));

    private sealed record UnlinkedPlant : Plant
    {
        public override PrivateDnsZoneLink? HubZoneLink => null;
    }
}
