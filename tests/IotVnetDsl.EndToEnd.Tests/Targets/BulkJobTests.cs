using System.Globalization;
using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

public sealed class BulkJobTests(PackageFixture package)
{
    private const int Devices = 100_000;

    [Fact]
    public async Task Devices_go_in_and_out_by_the_hubs_identity_and_a_container_of_the_topology()
    {
        var plant = ContosoProject.In(package, "devices");
        var notThere = (await plant.BuildAsync("ExportDevices")).FailedWith("IVD9011");
        Assert.Contains("No job was begun: 'Archive', 'Archive/Containers[devices]', 'Hub', 'HubWritesArchive' are not there", notThere, StringComparison.Ordinal);
        (await plant.BuildAsync("Deploy", "-p:NoBuild=true")).Succeeded();
        Assert.Contains("put them there", (await plant.BuildAsync("ImportDevices", "-p:NoBuild=true", "-p:DevicesBlob=new.txt")).FailedWith("IVD9009"), StringComparison.Ordinal);

        var blobs = plant.PathOf(".iotvnet", "local-arm", "blobs", "contosoplantdev", "devices");
        Directory.CreateDirectory(blobs);
        await File.WriteAllLinesAsync(Path.Combine(blobs, "new.txt"), Enumerable.Range(0, Devices).Select(Line), TestContext.Current.CancellationToken);
        (await plant.BuildAsync("ImportDevices", "-p:NoBuild=true", "-p:DevicesBlob=new.txt")).Succeeded()
            .Says("The devices of 'Hub' (contoso-plant-dev) were imported from https://contosoplantdev.blob.core.windows.net/devices/new.txt.");
        Assert.Equal("", await File.ReadAllTextAsync(Path.Combine(blobs, "importErrors.log"), TestContext.Current.CancellationToken));

        (await plant.BuildAsync("ExportDevices", "-p:NoBuild=true")).Succeeded().Says("Without the devices' keys", blobs).SaysNothingOf("s3cr3t");
        Assert.Equal(1 + Devices, File.ReadLines(Path.Combine(blobs, "devices.txt")).Count());
        Assert.DoesNotContain(File.ReadLines(Path.Combine(blobs, "devices.txt")), line => line.Contains("s3cr3t", StringComparison.Ordinal));
    }

    private static string Line(int number)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"s3cr3t-{number}");
        return $$"""{"id": "press-{{key[7..]}}", "status": "enabled", "authentication": {"type": "sas", "symmetricKey": {"primaryKey": "{{key}}", "secondaryKey": "{{key}}"} } }""";
    }
}
