using CsCheck;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>
/// The model of who reaches what against the local ARM's own reckoning, over topologies made of nothing: by the code alone, and read off
/// what was deployed. Where the model cannot say it says why.
/// </summary>
public sealed class TruthTests(ITestOutputHelper output)
{
    private static int Iterations => int.TryParse(Environment.GetEnvironmentVariable("IOTVNET_ITERATIONS"), out var asked) ? asked : 20;

    [Fact]
    public void The_model_says_what_is_reached()
    {
        var seed = (uint)Random.Shared.Next();
        var (ways, unsaid) = (0, new List<string>());
        foreach (var number in Enumerable.Range(0, Iterations))
        {
            var choices = EstateChoices.Gen.Generate(new PCG(seed, (ulong)number), null, out _);
            if (Untrue(choices, model =>
            {
                ways += model.Part<TopologyWays>().OfClients.Count + model.Part<TopologyWays>().OfHubs.Count;
                unsaid.AddRange(ReachedByLocalArm.Unsaid(model));
            }) is { Length: > 0 })
            {
                var simplest = Simplest(choices);
                Assert.Fail($"seed {seed}, number {number}: {simplest}\n{Untrue(simplest, _ => { })}");
            }
        }

        output.WriteLine($"{ways} ways, of which the model cannot say {unsaid.Count}");
        Assert.DoesNotContain(unsaid, way => way.EndsWith(": ", StringComparison.Ordinal));
    }

    // What still fails when things are left out does so without them.
    private static EstateChoices Simplest(EstateChoices choices) =>
        new[] { 32, 16, 8, 4, 2, 1 }.SelectMany(size => Enumerable.Range(0, EstateChoices.Most / size).Select(block => Enumerable.Range(block * size, size)))
            .Aggregate(choices, (failing, block) => failing.Without(block) is var simpler && !simpler.Equals(failing) && Untrue(simpler, _ => { }).Length > 0 ? simpler : failing);

    private static string Untrue(EstateChoices choices, Action<TopologyModel> each)
    {
        try
        {
            using var reached = new ReachedByLocalArm(new AnyEstate(choices));
            Assert.Empty(reached.Refused);
            each(reached.Declared);
            each(reached.Actual);
            return string.Join('\n', reached.Untrue(reached.Declared).Select(untrue => $"declared: {untrue}").Concat(reached.Untrue(reached.Actual).Select(untrue => $"actual: {untrue}")));
        }
        catch (Xunit.Sdk.XunitException refused)
        {
            return refused.Message;
        }
    }
}
