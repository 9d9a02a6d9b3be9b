using CsCheck;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// The two promises, in every state that the local ARM passes through, by its own word: what is reached before and after is reached in
/// between, and what is reached neither before nor after never is, unless the plan has said so and was allowed to.
/// </summary>
public sealed class PromiseTests
{
    private static int Iterations => int.TryParse(Environment.GetEnvironmentVariable("IOTVNET_ITERATIONS"), out var asked) ? asked : 20;

    [Fact]
    public void No_path_is_cut_off_or_opened_in_between_unless_the_plan_says_so() =>
        Gen.Select(PlantState.Gen, PlantState.Gen, Gen.Int[0, 9999]).Sample(
            (before, after, seed) =>
            {
                using var change = new PlantChange(before, after);
                change.Deploy(seed);
                Assert.Equal("", change.Broken());
            },
            iter: Iterations);
}
