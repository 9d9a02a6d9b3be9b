using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Jobs;

/// <summary>Devices of a hub, exported to and imported from a container by the hub's identity.</summary>
public sealed class BulkJobTests
{
    private const string Blobs = "/_local/blobs/contosoplant/telemetry/";
    private const string Container = "https://contosoplant.blob.core.windows.net/telemetry";

    [Fact]
    public async Task Devices_that_were_imported_are_exported_and_counted()
    {
        await using var arm = await Ready();
        await Upload(arm, "devices.txt", """
            {"id": "press-1", "importMode": "create", "status": "enabled", "tags": {"line": 1}}
            {"id": "press-2", "status": "disabled", "authentication": {"type": "sas", "symmetricKey": {"primaryKey": "a-key-of-press-2", "secondaryKey": "another-key"}}}
            """);

        Assert.Equal(("import", "completed"), await Run(arm, "importDevices", Import()));
        Assert.Equal("", await Download(arm, "importErrors.log"));
        var counts = (await arm.Get(Plant.Hub + "/iotHubStats").Expect(200)).Json;
        Assert.Equal(("2", "1"), (counts.Text("totalDeviceCount"), counts.Text("disabledDeviceCount")));

        Assert.Equal(("export", "completed"), await Run(arm, "exportDevices", Export(excludeKeys: false)));
        var devices = Lines(await Download(arm, "devices.txt")).Select(JsonText.ParseObject).OrderBy(device => device.Text("id"), StringComparer.Ordinal).ToArray();
        Assert.Equal(["press-1 enabled", "press-2 disabled"], devices.Select(device => $"{device.Text("id")} {device.Text("status")}"));
        Assert.Equal("1", devices[0].Text("tags.line"));
        Assert.All(devices, device => Assert.NotNull(device.Text("authentication.symmetricKey.primaryKey")));
    }

    [Fact]
    public async Task Keys_that_are_excluded_are_null_and_the_file_says_so_first()
    {
        await using var arm = await Ready();
        await Upload(arm, "devices.txt", """{"id": "press-1", "status": "enabled"}""");
        await Run(arm, "importDevices", Import());
        await Run(arm, "exportDevices", Export(excludeKeys: true, blob: "no-keys.txt"));

        var lines = Lines(await Download(arm, "no-keys.txt"));
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("The authentication keys", lines[0], StringComparison.Ordinal);
        Assert.Null(JsonText.ParseObject(lines[1]).Text("authentication.symmetricKey.primaryKey"));
    }

    /// <summary>The job is completed all the same.</summary>
    [Fact]
    public async Task Lines_that_fail_stand_in_the_log_and_the_others_are_done()
    {
        await using var arm = await Ready();
        await Upload(arm, "devices.txt", """
            {"id": "there", "importMode": "create", "status": "enabled"}
            {"id": "there", "importMode": "create", "status": "enabled"}
            {"id": "gone", "importMode": "delete", "status": "enabled"}
            {"id": "there", "importMode": "updateIfMatchETag", "eTag": "other", "status": "disabled"}
            {"id": "no-status"}
            no json at all
            """);

        Assert.Equal(("import", "completed"), await Run(arm, "importDevices", Import()));
        var faults = Lines(await Download(arm, "importErrors.log")).Select(JsonText.ParseObject).Select(fault => $"{fault.Text("deviceId")} {fault.Text("errorCode")}");
        Assert.Equal([" 400012", " 400012", "gone 404001", "there 409001", "there 412002"], faults.Order(StringComparer.Ordinal));
        Assert.Equal("1", (await arm.Get(Plant.Hub + "/iotHubStats")).Json.Text("enabledDeviceCount"));
    }

    [Theory]
    [InlineData("updateTwin", """{"id": "press", "status": "enabled", "tags": {"line": 2}}""", "2", "enabled")]
    [InlineData("createOrUpdate", """{"id": "press", "status": "disabled"}""", null, "disabled")]
    public async Task A_twins_update_leaves_the_identity_alone(string mode, string line, string? tag, string status)
    {
        await using var arm = await Ready();
        await Upload(arm, "devices.txt", """{"id": "press", "status": "enabled", "tags": {"line": 1}}""");
        await Run(arm, "importDevices", Import());
        await Upload(arm, "devices.txt", line.Replace("{\"id\"", $"{{\"importMode\": \"{mode}\", \"id\"", StringComparison.Ordinal));
        await Run(arm, "importDevices", Import());
        await Run(arm, "exportDevices", Export(excludeKeys: false));

        var device = JsonText.ParseObject(Lines(await Download(arm, "devices.txt")).Single());
        Assert.Equal((tag, status), (device.Text("tags.line"), device.Text("status")));
    }

    [Fact]
    public async Task One_job_at_a_time_and_it_outlives_the_process()
    {
        var folder = Arm.NewFolder();
        try
        {
            string job;
            await using (var arm = await Ready(folder))
            {
                job = (await arm.Post(Plant.Hub + "/exportDevices", Export(excludeKeys: true)).Expect(200)).Json.Text("jobId")!;
                await arm.Post(Plant.Hub + "/exportDevices", Export(excludeKeys: true)).Expect(403, "403003");
            }

            await using var next = await Arm.StartAsync(folder);
            Assert.Equal("running", (await next.Get($"{Plant.Hub}/jobs/{job}").Expect(200)).Json.Text("status"));
            await next.Advance();
            var ended = Assert.Single((await next.Get(Plant.Hub + "/jobs").Expect(200)).Json.Items("value"));
            Assert.Equal((job, "completed"), (ended.Text("jobId"), ended.Text("status")));
            Assert.DoesNotContain("windows.net", ended.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The hub looks when it is asked, not only when it writes.</summary>
    [Theory]
    [InlineData("no role", "Unauthorized to write to output blob container")]
    [InlineData("closed", "Unauthorized to write to output blob container")]
    [InlineData("no container", "Unauthorized to write to output blob container")]
    [InlineData("no blob", "Failed to read devices blob from input container")]
    public async Task What_the_hub_does_not_get_at_is_refused_at_once(string damage, string reason)
    {
        await using var arm = await Ready(grant: damage != "no role");
        if (damage == "closed")
            await arm.Create(Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"}, "properties": {"networkAcls": {"defaultAction": "Deny", "bypass": "None"}}}""");
        var container = damage == "no container" ? Container.Replace("telemetry", "elsewhere", StringComparison.Ordinal) : Container;
        var refused = await (damage == "no blob" ? arm.Post(Plant.Hub + "/importDevices", Import()) : arm.Post(Plant.Hub + "/exportDevices", Export(excludeKeys: true, container: container)));

        Assert.Equal((400, "400007"), (refused.Status, refused.Code));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_signatures_are_not_kept_in_clear()
    {
        await using var arm = await Ready();
        await Upload(arm, "devices.txt", """{"id": "press", "status": "enabled", "authentication": {"type": "sas", "symmetricKey": {"primaryKey": "s3cr3t-of-press", "secondaryKey": "s3cr3t-of-press"}}}""");
        await Run(arm, "importDevices", Import());
        await arm.Post(Plant.Hub + "/exportDevices", $$"""{"exportBlobContainerUri": "{{Container}}?sig=s3cr3t-of-container", "excludeKeys": false, "authenticationType": "keyBased"}""").Expect(200);
        await arm.Advance();

        foreach (var file in Directory.GetFiles(arm.State, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock" && !file.Contains("blobs", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            Assert.DoesNotContain("s3cr3t", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Devices_go_with_their_hub_and_blobs_with_their_container()
    {
        await using var arm = await Ready();
        await Upload(arm, "devices.txt", """{"id": "press", "status": "enabled"}""");
        await Run(arm, "importDevices", Import());
        await arm.Remove(Plant.Hub);
        await arm.AddHub();
        Assert.Equal("0", (await arm.Get(Plant.Hub + "/iotHubStats")).Json.Text("totalDeviceCount"));

        await arm.Remove(Plant.Container);
        await arm.Create(Plant.Container, "{}");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await arm.Client.GetAsync(new Uri(Blobs + "devices.txt", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/_local/blobs/contosoplant/elsewhere/devices.txt")]
    [InlineData("/_local/blobs/contosoplant/telemetry/")]
    [InlineData("/_local/blobs/contosoplant/..%2F..%2Fstate.json/x")]
    [InlineData("/_local/blobs/contosoplant/telemetry/%2E%2E")]
    public async Task Blobs_lie_in_containers_only(string address)
    {
        await using var arm = await Ready();
        using var content = new StringContent("x");
        using var answer = await arm.Client.PutAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    private static async Task<Arm> Ready(string? folder = null, bool grant = true)
    {
        var arm = await Arm.StartAsync(folder);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        await arm.AddHub();
        await arm.AddAccount();
        if (grant)
            await arm.Grant(Plant.Account, Plant.BlobContributor);
        return arm;
    }

    private static string Import() => $$"""{"inputBlobContainerUri": "{{Container}}", "outputBlobContainerUri": "{{Container}}", "authenticationType": "identityBased"}""";

    private static string Export(bool excludeKeys, string blob = "devices.txt", string container = Container) =>
        $$"""{"exportBlobContainerUri": "{{container}}", "excludeKeys": {{(excludeKeys ? "true" : "false")}}, "exportBlobName": "{{blob}}", "authenticationType": "identityBased"}""";

    private static async Task<(string? Type, string? Status)> Run(Arm arm, string action, string body)
    {
        var job = (await arm.Post($"{Plant.Hub}/{action}", body).Expect(200)).Json;
        Assert.Equal("running", job.Text("status"));
        await arm.Advance();
        var ended = (await arm.Get($"{Plant.Hub}/jobs/{job.Text("jobId")}").Expect(200)).Json;
        return (ended.Text("type"), ended.Text("status"));
    }

    private static async Task Upload(Arm arm, string blob, string text)
    {
        using var content = new StringContent(text);
        using var answer = await arm.Client.PutAsync(new Uri(Blobs + blob, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
    }

    private static Task<string> Download(Arm arm, string blob) => arm.Client.GetStringAsync(new Uri(Blobs + blob, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
