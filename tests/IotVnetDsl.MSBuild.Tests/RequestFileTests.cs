using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace IotVnetDsl.MSBuild.Tests;

public sealed class RequestFileTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "iotvnet-" + Guid.NewGuid().ToString("N"));

    [Fact]
    public void Each_item_is_a_line_with_its_field_first()
    {
        ITaskItem[] items = [Item("project", "/plant/Plant.csproj"), Item("source", "/plant/A b.cs"), Item("source", "/plant/B.cs")];
        using var request = new RequestFile(_folder, "plan", items);
        Assert.Equal("iotvnet-request\t1\ncommand\tplan\nproject\t/plant/Plant.csproj\nsource\t/plant/A b.cs\nsource\t/plant/B.cs\n", File.ReadAllText(request.Path));
    }

    [Fact]
    public void Runs_at_once_in_one_folder_have_a_file_each_and_leave_none()
    {
        using (var one = new RequestFile(_folder, "deploy", [Item("variant", "Staging")]))
        using (var other = new RequestFile(_folder, "deploy", [Item("variant", "Production")]))
        {
            Assert.EndsWith("variant\tStaging\n", File.ReadAllText(one.Path), StringComparison.Ordinal);
            Assert.EndsWith("variant\tProduction\n", File.ReadAllText(other.Path), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TaskItem Item(string field, string value) => new(value, new Dictionary<string, string> { ["Field"] = field });
}
