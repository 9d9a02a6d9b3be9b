using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace IotVnetDsl.MSBuild.Tests;

public sealed class RequestFileTests
{
    [Fact]
    public void Each_item_is_a_line_with_its_field_first()
    {
        var path = Path.Combine(Path.GetTempPath(), "iotvnet-" + Guid.NewGuid().ToString("N"), "plan.request");
        ITaskItem[] items = [Item("project", "/plant/Plant.csproj"), Item("source", "/plant/A b.cs"), Item("source", "/plant/B.cs")];
        RequestFile.Write(path, "plan", items);
        var written = File.ReadAllText(path);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        Assert.Equal("iotvnet-request\t1\ncommand\tplan\nproject\t/plant/Plant.csproj\nsource\t/plant/A b.cs\nsource\t/plant/B.cs\n", written);
    }

    private static TaskItem Item(string field, string value) => new(value, new Dictionary<string, string> { ["Field"] = field });
}
