using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>What people write, leaf by leaf: what is known statically is what execution gives, and what was known stays known.</summary>
public class ExecutedCaseTests
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Executed", "Cases");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_value_that_is_known_is_the_one_that_execution_gives(string file)
    {
        var faults = new List<string>();
        foreach (var block in CaseFile.Read(Path.Combine(Folder, file + ".txt")))
        foreach (var (outcome, (text, isKnown)) in block.Program.Run().Zip(block.Leaves))
        {
            if (outcome.IsWrong || (isKnown && outcome.Evaluated is null))
                faults.Add($"{text}\n    evaluated: {outcome.Evaluated ?? "unknown"}\n    executed: {outcome.Executed ?? "throws"}");
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }
}
