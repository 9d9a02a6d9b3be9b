using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Editor;

/// <summary><c>dotnet format analyzers</c> carries out the fixes of the package in layouts that it would not have chosen.</summary>
public sealed class FormatTests(PackageFixture package)
{
    private const string Plant = """
        using IotVnetDsl;

        public sealed partial record Plant : Topology
        {
        	public override string Id => "plant";
        	public override ResourceGroup ResourceGroup { get { return new("rg-plant", Region.EastUS); } }

        	public StorageAccount Archive
        	{
        		get
        		{
        			return new("formatarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
        		}
        	}

        	public IotHub Hub => Hubs.Of(Archive) with { BuiltInEndpoint = new() { RetentionDays = 9 } }; // as long as it goes
        }

        """;

    private const string Hubs = """
        using IotVnetDsl;

        internal static class Hubs
        {
        	public static IotHub Of(StorageAccount archive)
        	{
        		return new("format-hub")
        		{
        			Identity = Identity.SystemAssigned,
        			Endpoints = [new StorageEndpoint("archive", archive.Container("telemetri"))],
        			Routes = [new("alarms", RouteSource.DeviceMessages, "archve") { Condition = "level = 'alarm'" }], // mistyped
        		};
        	}
        }

        """;

    [Fact]
    public async Task All_fixes_of_a_project_are_carried_out_at_once_and_lines_stay_as_they_are()
    {
        var project = new ConsumerProject(package, "format").Write("Plant.cs", Foreign(Plant)).Write("Hubs.cs", Foreign(Hubs));
        (await project.BuildAsync("Restore")).Succeeded();

        (await Dotnet.RunAsync(project.Folder, package.Cache, "format", "analyzers", "Plant.csproj", "--no-restore", "--severity", "info", "--diagnostics", "IVD2003", "IVD4011", "IVD5004", "IVD5011")).Succeeded();

        // The formatter takes the ids in an order of its own: the role is named before or after the container's name is corrected.
        Assert.Equal(
            Foreign(Plant.Replace("RetentionDays = 9", "RetentionDays = 7", StringComparison.Ordinal)
                .Replace("as long as it goes\n", "as long as it goes\n\n\tpublic RoleAssignment HubWritesArchiveTelemetry => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container(\"telemetry\"));\n", StringComparison.Ordinal)),
            project.Read("Plant.cs").Replace("HubWritesArchiveTelemetri =>", "HubWritesArchiveTelemetry =>", StringComparison.Ordinal));
        Assert.Equal(Foreign(Hubs.Replace("archve", "archive", StringComparison.Ordinal).Replace("telemetri\"", "telemetry\"", StringComparison.Ordinal)), project.Read("Hubs.cs"));
    }

    private static string Foreign(string text) => text.ReplaceLineEndings("\r\n");
}
