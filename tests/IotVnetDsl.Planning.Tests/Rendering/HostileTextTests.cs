using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>Whatever a name, a tag or an answer holds: no output hides it, and none speaks to a terminal or a build server.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "\n::set-output name=x::y\r##vso[task.complete]\u001b[2J\u202egnp\u200b|`<b>";

    [Fact]
    public void No_value_of_a_plan_reaches_more_than_eyes()
    {
        var plan = Requests.FromNothing(new Plant().Graph());
        foreach (var (path, json) in CompletePageTests.Mutations.Of(JsonNode.Parse(PlanJson.Write(plan)), Hostile))
        {
            if (Read(json!) is not { } other)
                continue;
            var page = PlanMarkdown.Write(other);
            Assert.All([PlanText.Write(other, detailed: true), DriftText.Write(other, detailed: true), page, PlanComment.Write(other, page, "x.md")], text => IsHarmless(text, path));
            Assert.True(PlanJson.Write(other).All(character => character == '\n' || !IsHidden(character)), path);
        }
    }

    [Fact]
    public void No_value_of_a_result_reaches_more_than_eyes()
    {
        var resource = new PlanResource(Hostile, Hostile, Hostile, Hostile, null);
        var operation = new OperationResult(Hostile, OperationKind.Create, resource, null);
        var result = new DeploymentResult
        {
            Topology = Hostile,
            Variant = Hostile,
            Outcome = DeploymentOutcome.Failed,
            Done = [operation],
            Failed = [operation],
            Running = [operation],
            NotStarted = [operation],
            Errors = [new DeploymentError("IVD9009", Hostile, null, Hostile)],
            Notes = [Hostile],
            Elapsed = TimeSpan.Zero,
        };

        IsHarmless(Escaping.Lines(ApplyText.Summary(result)), "summary");
        Assert.True(DeploymentResultJson.Write(result).All(character => character == '\n' || !IsHidden(character)));
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

    private static void IsHarmless(string text, string path)
    {
        Assert.True(text.All(character => character == '\n' || !IsHidden(character)), path);
        Assert.DoesNotContain("##vso[", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    private static bool IsHidden(char character) => char.IsControl(character) || character is '\u202e' or '\u200b';
}
