using System.Globalization;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>The local ARM held against recordings of the real service.</summary>
public sealed class RecordingsTests(ITestOutputHelper output)
{
    [Fact]
    public void Answers_as_azure_answered()
    {
        Assert.SkipUnless(Directory.Exists(Recording.Folder), $"there are no recordings in {Recording.Folder}");
        var tally = ReplayAll();
        File.WriteAllText(RepositoryRoot.Combine("artifacts", "recordings.txt"), Report(tally));
        output.WriteLine(Report(tally));
        var modelled = tally.Rows.Where(row => IsModelled(row.Key)).Select(row => row.Value).ToList();
        Assert.InRange((double)modelled.Sum(row => row.SameStatus) / modelled.Sum(row => row.Exchanges), 0.92, 1);
        Assert.InRange((double)modelled.Sum(row => row.SameProperties) / modelled.Sum(row => row.Properties), 0.93, 1);
    }

    /// <summary>A type of ours, an action of one, or a poll.</summary>
    private static bool IsModelled(string type) => type == "(polls)" || new ResourceTypeCatalog().All.Any(known => type.StartsWith(known.Name, StringComparison.OrdinalIgnoreCase)
        && (type.Length == known.Name.Length || !type[(known.Name.Length + 1)..].Contains('/', StringComparison.Ordinal)));

    private static Tally ReplayAll()
    {
        var folder = Arm.NewFolder();
        using var files = new StateFolder(folder);
        var store = new StateStore(files);
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

    private static string Report(Tally tally)
    {
        var lines = new List<string>();
        var all = tally.Rows.Values;
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"exchanges {all.Sum(r => r.Exchanges)} same status {all.Sum(r => r.SameStatus)} properties {all.Sum(r => r.Properties)} same {all.Sum(r => r.SameProperties)}"));
        foreach (var (type, row) in tally.Rows)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{type,-75} {row.Exchanges,5} {row.SameStatus,5} {row.Properties,6} {row.SameProperties,6}"));
        foreach (var group in tally.Differences.GroupBy(d => (d.Type, d.What)).OrderByDescending(g => g.Count()))
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{group.Count(),5} {group.Key.Type} {group.Key.What}    ## {string.Join(",", group.Select(d => d.Method).Distinct())} {string.Join(",", group.Select(d => d.ApiVersion).Distinct().Order(StringComparer.Ordinal))} || {group.First()}"));
        return string.Join('\n', lines);
    }
}
