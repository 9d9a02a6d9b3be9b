using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Registry;
using IotVnetDsl.LocalArm.Tests.Clients;

namespace IotVnetDsl.LocalArm.Tests.Jobs;

/// <summary>Jobs whose blobs are those of a store that speaks Azure's own interface.</summary>
public sealed class AzuriteTests
{
    private const string Container = "https://contosoplant.blob.core.windows.net/telemetry";
    private const string Import = $$"""{"inputBlobContainerUri": "{{Container}}", "inputBlobName": "line 1/new.txt", "outputBlobContainerUri": "{{Container}}", "authenticationType": "identityBased"}""";
    private const string Export = $$"""{"exportBlobContainerUri": "{{Container}}", "excludeKeys": true, "authenticationType": "identityBased"}""";
    private const string Absent = "there is no Azurite on this machine: npm install -g azurite";

    private static readonly BlobContainerAddress Telemetry = BlobContainerAddress.TryParse(Container)!;

    [Fact]
    public async Task Devices_are_read_from_it_and_written_to_it()
    {
        Assert.SkipWhen(Azurite.Command is null, Absent);
        await using var azurite = await Azurite.StartAsync();
        await using var arm = await Ready(azurite);
        var blobs = new ServedBlobs(azurite.Account, arm.State);
        await arm.Post($"{Plant.Hub}/importDevices", Import).Expect(400, "400007");

        using (var blob = blobs.Create(Telemetry, "line 1/new.txt"))
        {
            await using (var writer = new StreamWriter(blob.Stream))
                await writer.WriteAsync("""{"id": "press-1", "status": "enabled"}""");
            blob.Commit();
        }

        Assert.Equal("completed", await Run(arm, "importDevices", Import));
        Assert.Equal("completed", await Run(arm, "exportDevices", Export));

        using var exported = new StreamReader(blobs.Read(Telemetry, "devices.txt")!);
        Assert.Contains("\"id\":\"press-1\"", await exported.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("press-1", await arm.Client.GetStringAsync(new Uri("/_local/blobs/contosoplant/telemetry/devices.txt", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(arm.State, "*.new").Concat(Directory.GetDirectories(arm.State, "blobs")));

        await arm.Remove(Plant.Container);
        Assert.Null(blobs.Read(Telemetry, "devices.txt"));
    }

    [Fact]
    public async Task A_store_that_is_gone_fails_the_job_and_is_named()
    {
        Assert.SkipWhen(Azurite.Command is null, Absent);
        var azurite = await Azurite.StartAsync();
        await using var arm = await Ready(azurite);
        await azurite.DisposeAsync();

        Assert.Equal("failed", await Run(arm, "exportDevices", Export));
        Assert.Contains("does not answer", (await arm.Get(Plant.Hub + "/jobs").Expect(200)).Json.Items("value")[0].Text("failureReason"), StringComparison.Ordinal);
        Assert.Contains("does not answer", (await arm.Post($"{Plant.Hub}/importDevices", Import).Expect(400, "400007")).Json.Text("message"), StringComparison.Ordinal);
    }

    /// <summary>A container of the store has a shorter name than account and container may have together.</summary>
    [Theory]
    [InlineData("contosoplant", "telemetry", "contosoplant-telemetry")]
    [InlineData("contosoplant", "$web", "contosoplant-web")]
    [InlineData("contosoplant", "a-name-of-sixty-characters-and-more-which-is-what-azure-allows", "contosoplant-a-name-of-sixty-characters-and-mo-7d260bb967f1bcad")]
    public void Containers_are_named_after_their_account(string account, string container, string name) =>
        Assert.Equal(name, ServedBlobs.NameOf(BlobContainerAddress.Of(account, container)!));

    private static async Task<Arm> Ready(Azurite azurite)
    {
        var arm = await Arm.StartWithBlobsAsync(azurite.Account);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        await arm.AddHub();
        await arm.AddAccount();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        return arm;
    }

    private static async Task<string?> Run(Arm arm, string action, string body)
    {
        var job = (await arm.Post($"{Plant.Hub}/{action}", body).Expect(200)).Json.Text("jobId");
        await arm.Advance();
        return (await arm.Get($"{Plant.Hub}/jobs/{job}").Expect(200)).Json.Text("status");
    }
}
