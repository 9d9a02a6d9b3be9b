using System.Collections.Concurrent;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>
/// The model of who reaches what against the local ARM's own reckoning, over topologies made of nothing: by the code alone, and read off
/// what was deployed. Where the model cannot say it says why.
/// </summary>
public sealed class TruthTests(ITestOutputHelper output)
{
    [Fact]
    public void The_model_says_what_is_reached()
    {
        var (ways, unsaid) = (0, new ConcurrentBag<string>());
        EstateChoices.Gen.SampleFew(20, choices =>
        {
            if (Untrue(choices, model =>
            {
                Interlocked.Add(ref ways, model.Part<TopologyWays>().OfClients.Count + model.Part<TopologyWays>().OfHubs.Count);
                foreach (var way in ReachedByLocalArm.Unsaid(model))
                    unsaid.Add(way);
            }) is { Length: > 0 })
            {
                var simplest = Simplest(choices);
                Assert.Fail($"{simplest}\n{Untrue(simplest, _ => { })}");
            }
        });

        output.WriteLine($"{ways} ways, of which the model cannot say {unsaid.Count}");
        Assert.DoesNotContain(unsaid, way => way.EndsWith(": ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_zone_has_no_record_of_an_endpoint_that_waits_while_an_approved_one_sends_names_there()
    {
        var untrue = from policy in Enumerable.Range(1, 2)
                     let waiting = EstateChoices.None.With(0, 1).With(30, 1).With(31, 1).With(32, 1).With(60, 7)
                     let approved = waiting.With(36, 2).With(51, 1).With(56, policy)
                     select Untrue(approved, _ => { });
        Assert.All(untrue, words => Assert.Equal("", words));
    }

    [Theory]
    // A site, a resolver whose zone lacks the record, and another one that only asks.
    [InlineData(0, 1, 10, 56, 11, 15, 12, 52, 36, 44, 51, 39, 56, 58, 80, 37)]
    // A ruleset that asks from a network which an appliance may lead to that of the resolver.
    [InlineData(0, 1, 12, 3, 77, 56, 80, 2)]
    public void Who_is_not_heard_gets_no_answer(params int[] choices) =>
        Assert.Equal("", Untrue(choices.Chunk(2).Aggregate(EstateChoices.None, (estate, choice) => estate.With(choice[0], choice[1])), _ => { }));

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
