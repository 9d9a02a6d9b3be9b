using System.Collections.Concurrent;

namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>
/// Random programs in the styles that people use: what is known statically is what execution gives. The same few in each run;
/// IOTVNET_ITERATIONS=5000 looks further.
/// </summary>
public class StyleProgramTests
{
    private static readonly int Programs = int.TryParse(Environment.GetEnvironmentVariable("IOTVNET_ITERATIONS"), out var count) ? count : 12;

    [Fact]
    public void Every_value_that_is_known_is_the_one_that_execution_gives()
    {
        var (known, all) = (0, 0);
        var faults = new ConcurrentBag<string>();
        Parallel.For(0, Programs, new() { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var program = StylePrograms.Of(seed);
            // What throws has no value that could be known.
            foreach (var outcome in program.Run().Where(outcome => outcome.Executed is not null))
            {
                Interlocked.Increment(ref all);
                if (outcome.Evaluated is not null)
                    Interlocked.Increment(ref known);
                if (outcome.IsWrong)
                    faults.Add($"{outcome.Leaf} of seed {seed}: evaluated '{outcome.Evaluated}', executed '{outcome.Executed}'\n{string.Join('\n', program.Sources.Skip(1))}");
            }
        });

        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
        TestContext.Current.SendDiagnosticMessage("{0} of {1} leaves are known", known, all);
        // What everything unknown fulfils would prove nothing; half of what is put together changes something that something else reads.
        Assert.True(known * 100 > all * 33, $"only {known} of {all} leaves are known");
    }
}
