using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Faults;

public sealed class OtherLanguageTests(PackageFixture package)
{
    [Fact]
    public async Task A_project_that_is_not_CSharp_is_told_that_topologies_are()
    {
        var plant = new ConsumerProject(package, "visual-basic");
        File.Move(plant.PathOf("Plant.csproj"), plant.PathOf("Plant.vbproj"));
        plant.Edit("Plant.vbproj", "<Nullable>enable</Nullable>", "").Write("Plant.vb", "Public Class Plant\nEnd Class\n");

        (await plant.BuildAsync(null)).Succeeded().Says("warning IVD9014: Topologies are written in C#", "1 Warning(s)");
        Assert.Contains("Topologies are written in C#", (await plant.BuildAsync("Plan")).FailedWith("IVD9014"), StringComparison.Ordinal);
    }
}
