using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Diffing.Recorded;

/// <summary>
/// The planner's comparison against what the real service has answered: after a write nothing is left to do, the next write shows as what
/// it has changed, and what is declared as it was found is taken over without a word. Recordings are not part of the repository; where
/// they are absent the test says so.
/// </summary>
public sealed class RecordedDiffTests
{
    private static readonly string Folder = RepositoryRoot.Combine("..", "shared", "azure-recordings");

    [Fact]
    public void After_a_write_nothing_is_left_to_do_and_the_next_shows_as_what_it_changes()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "the recordings of Azure are not here (../shared/azure-recordings)");
        var exceptions = RecordedException.All();
        var unexplained = new List<string>();
        var writes = 0;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var recording = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            foreach (var write in RecordedWrite.In(JsonNode.Parse(File.ReadAllText(file))!.AsObject()))
            {
                writes++;
                foreach (var (property, difference) in Differences(write).Concat(TakenOver(write)))
                {
                    if (exceptions.FirstOrDefault(exception => exception.Covers(write.Type.ArmType, write.Version, property, recording)) is { } known)
                        known.IsUsed = true;
                    else
                        unexplained.Add($"{write.Type.ArmType}\t{write.Version}\t{property}\t{recording}\t{ResourceId.Name(write.Id)}: {difference}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{writes} writes, {unexplained.Count} differences without a reason"));
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
        Assert.Equal([], exceptions.Where(exception => !exception.IsUsed).Select(exception => exception.Line));
        Assert.True(writes > 0);
    }

    private static IEnumerable<(string Property, string Difference)> Differences(RecordedWrite write)
    {
        var unsaid = new List<string>();
        var desired = RecordedDesire.Of(write, unsaid);
        foreach (var difference in unsaid)
            yield return (difference.Split(':')[0], difference);
        if (desired.Count == 0 && unsaid.Count == 0)
            yield return ("nothing", "nothing is read from it");
        foreach (var resource in desired)
        {
            if (Part(write, resource, write.After) is not { } after)
                continue;
            foreach (var left in Left(resource, after))
                yield return (left.ArmPath, $"is left to do: {left.Text}");
            if (Part(write, resource, write.Before) is { } before)
            {
                foreach (var difference in RecordedChange.Compare(resource, Part(write, resource, write.Body)!, before, after))
                    yield return difference;
            }
        }
    }

    private static IEnumerable<(string Property, string Difference)> TakenOver(RecordedWrite write)
    {
        if (write.After is null)
            yield break;
        var found = write with { Body = write.After };
        var unsaid = new List<string>();
        var desired = RecordedDesire.Of(found, unsaid);
        if (desired.Count == 0 && unsaid.Count == 0)
            yield return ("nothing", "nothing is read from the answer");
        foreach (var resource in desired)
        {
            foreach (var left in Left(resource, Part(write, resource, write.After)!))
                yield return (left.ArmPath, $"is not taken over as it is: {left.Text}");
        }

        foreach (var difference in unsaid)
            yield return (difference.Split(':')[0], $"is not taken over: {difference}");
    }

    private static IEnumerable<(string ArmPath, string Text)> Left(DesiredResource resource, JsonObject actual) =>
        from difference in RecordedChange.Of(resource, actual)
        select (difference.ArmPath, string.Join(", ", difference.Shown.Select(change => $"{change.ArmPath} {change.Before} -> {change.After}")));

    private static JsonObject? Part(RecordedWrite write, DesiredResource resource, JsonObject? answer) => answer is null ? null
        : resource.Type == write.Type ? answer
        : new ActualResource(write.Id, write.Type, answer).Embedded().FirstOrDefault(child => ResourceId.Same(child.Id, resource.Id))?.Body;
}
