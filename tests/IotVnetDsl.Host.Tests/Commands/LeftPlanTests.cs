using IotVnetDsl.Host.Commands;

namespace IotVnetDsl.Host.Tests.Commands;

/// <summary>Accepted plans of what the project no longer has, told from what it has and from files of other tools.</summary>
public sealed class LeftPlanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("left-plans").FullName;

    [Fact]
    public void What_no_topology_has_is_found_with_its_mark()
    {
        Write("Plant.Production.verified.md", "plant/Production");
        Write("Plant.Staging.verified.md", "plant/Staging");
        Write("Old.verified.md", "old");
        File.WriteAllText(Path.Combine(_folder, "SomeTests.Snapshot.verified.md"), "# Anything");

        Assert.Equal(
            [("Old.verified.md", "old"), ("Plant.Staging.verified.md", "plant/Staging")],
            LeftPlan.In(_folder, [Path.Combine(_folder, "plant.production.verified.md")]).Select(left => (Path.GetFileName(left.File), left.Mark)));
    }

    [Fact]
    public void The_marks_of_what_no_topology_has_are_told_where_those_of_all_are_known()
    {
        Write("Plant.Production.verified.md", "plant/Production");
        Write("Old.verified.md", "old");

        Assert.Equal(["old"], LeftPlan.MarksIn(_folder, ["Plant/Production", "plant/Staging"]));
        Assert.Empty(LeftPlan.MarksIn(_folder, []));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string mark) => File.WriteAllText(Path.Combine(_folder, name), $"## Plan\n\n- Target: an empty subscription\n- Marked as this topology's: `hidden-iotvnet = {mark}`\n");
}
