using System.Globalization;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Hosting;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>The local ARM held against recordings of the real service; see docs/local-arm.md.</summary>
public sealed class RecordingsTests(ITestOutputHelper output)
{
    private const double LeastStatus = 0.9975;
    private const double LeastProperties = 0.9845;

    [Fact]
    public void Answers_as_azure_answered()
    {
        Assert.SkipUnless(Directory.Exists(Recording.Folder), $"there are no recordings in {Recording.Folder}");
        var tally = ReplayAll();
        var meant = new MeantDifferences();
        var reasons = tally.Differences.Select(difference => (Difference: difference, Reason: meant.Explain(difference))).ToList();
        var foreign = reasons.Where(each => each.Reason?.StartsWith("not modelled", StringComparison.Ordinal) == true).Select(each => each.Difference.Type).ToHashSet();
        var ours = tally.Rows.Where(row => !foreign.Contains(row.Key)).ToList();
        output.WriteLine(Table(ours));

        var unexplained = reasons.Where(each => each.Reason is null).Select(each => each.Difference).ToList();
        Propose(unexplained);
        Assert.True(unexplained.Count == 0, $"{unexplained.Count} differences have no reason; artifacts/recordings.txt has a line for each kind. The first are\n{string.Join('\n', unexplained.Take(20))}");
        Assert.Empty(meant.Unused);
        Assert.InRange((double)ours.Sum(row => row.Value.SameStatus) / ours.Sum(row => row.Value.Exchanges), LeastStatus, 1);
        Assert.InRange((double)ours.Sum(row => row.Value.SameProperties) / ours.Sum(row => row.Value.Properties), LeastProperties, 1);
    }

    private static Tally ReplayAll()
    {
        var folder = Arm.NewFolder();
        using var files = new StateFolder(folder);
        var store = LocalState.Open(files);
        var cloud = new Cloud(store, new VirtualClock(store, TimeProvider.System, frozen: true), Pace.Azure, new ResourceTypeCatalog());
        Assert.Null(cloud.Switches.Choose("throttling", "off"));
        Assert.Null(cloud.Switches.Choose("circuit-provider", "not-provisioned"));
        store.Commit();
        var pipeline = new ArmPipeline(cloud);
        var tally = new Tally();
        foreach (var recording in Recording.All())
            new Replay(recording, cloud, pipeline, tally).Run();
        return tally;
    }

    private static string Table(IReadOnlyList<KeyValuePair<string, Tally.Row>> rows)
    {
        var all = rows.Select(row => row.Value).ToList();
        var total = new Tally.Row
        {
            Exchanges = all.Sum(row => row.Exchanges),
            SameStatus = all.Sum(row => row.SameStatus),
            Properties = all.Sum(row => row.Properties),
            SameProperties = all.Sum(row => row.SameProperties),
        };
        return string.Join('\n', rows.Select(row => Line(row.Key, row.Value)).Prepend(Line("all", total)).Prepend("type, exchanges, same status, properties, same"));
    }

    private static string Line(string type, Tally.Row row) =>
        string.Create(CultureInfo.InvariantCulture, $"{type,-80} {row.Exchanges,6} {row.SameStatus,6} {row.Properties,7} {row.SameProperties,7}");

    /// <summary>A line for each kind of difference, which wants a reason, or better none.</summary>
    private static void Propose(IReadOnlyList<Difference> differences) => File.WriteAllLines(
        RepositoryRoot.Combine("artifacts", "recordings.txt"),
        differences.GroupBy(difference => (difference.Type, difference.What)).OrderBy(same => same.Key.Type, StringComparer.Ordinal).ThenBy(same => same.Key.What, StringComparer.Ordinal)
            .Select(same => string.Join(" | ", same.Key.Type, List(same, each => each.Method), same.Key.What, List(same, each => each.ApiVersion), List(same, each => each.Recording), $"? {same.Count()} times, Azure: {same.First().Azure}, here: {same.First().Here}")));

    private static string List(IEnumerable<Difference> differences, Func<Difference, string> part) =>
        string.Join(", ", differences.Select(part).Distinct().Order(StringComparer.Ordinal));
}
