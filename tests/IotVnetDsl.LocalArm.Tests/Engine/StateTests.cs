using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class StateTests : IDisposable
{
    private readonly string _folder = Arm.NewFolder();

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_process_goes_on_with_resources_operations_switches_and_the_clock()
    {
        string operation, now;
        await using (var arm = await Arm.StartAsync(_folder))
        {
            await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
            await arm.Choose("page-size", "7");
            await arm.Advance(1000);
            operation = (await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201)).Header("Azure-AsyncOperation")!;
            now = (await arm.Get("/_local/clock").Expect(200)).Json.Text("now")!;
        }

        await using var next = await Arm.StartAsync(_folder);
        Assert.Equal(now, (await next.Get("/_local/clock").Expect(200)).Json.Text("now"));
        Assert.Equal("7", (await next.Get("/_local/switches").Expect(200)).Json.Text("page-size"));
        var there = new Uri(next.Client.BaseAddress!, new Uri(operation).PathAndQuery).ToString();
        Assert.Equal("Running", (await next.Get(there).Expect(200)).Json.Text("status"));
        await next.Advance();
        Assert.Equal("Succeeded", (await next.Get(there).Expect(200)).Json.Text("status"));
        Assert.Equal("Active", (await next.Get(Plant.Hub).Expect(200)).Json.Text("properties.state"));
    }

    [Fact]
    public async Task Deletions_outlive_the_process()
    {
        await using (var arm = await Arm.StartAsync(_folder))
        {
            await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
            await arm.AddNetwork();
            await arm.Remove(Plant.Network);
        }

        await using var next = await Arm.StartAsync(_folder);
        await next.Get(Plant.Network).Expect(404);
        await next.Get(Arm.Group).Expect(200);
    }

    [Fact]
    public async Task A_last_line_that_was_cut_off_is_dropped()
    {
        await Fill();
        await File.AppendAllTextAsync(Path.Combine(_folder, "journal.jsonl"), """{"resources": [{"id": "/subscr""", TestContext.Current.CancellationToken);
        await using var next = await Arm.StartAsync(_folder);
        await next.Get(Arm.Group).Expect(200);
    }

    [Theory]
    [InlineData("state.json", "not json")]
    [InlineData("state.json", "{}")]
    [InlineData("state.json", """{"format": 99}""")]
    [InlineData("state.json", """{"format": 1, "resources": [{"id": "nowhere", "body": {} }]}""")]
    [InlineData("state.json", """{"format": 1, "operations": [{"key": "x"}]}""")]
    [InlineData("state.json", """{"format": 1, "resources": {} }""")]
    [InlineData("state.json", """{"format": 1, "resources": ["x"]}""")]
    [InlineData("journal.jsonl", "rubbish\n")]
    [InlineData("journal.jsonl", "{\"resources\": {} }\n")]
    [InlineData("state.json", "")]
    public async Task A_corrupt_file_is_named_and_left_alone(string file, string content)
    {
        await Fill();
        var path = Path.Combine(_folder, file);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<StartFailure>(() => Arm.StartAsync(_folder));
        Assert.Equal(ExitCode.StateCorrupt, failure.Code);
        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_has_one_user_at_a_time()
    {
        await using var arm = await Arm.StartAsync(_folder);
        var failure = await Assert.ThrowsAsync<StartFailure>(() => Arm.StartAsync(_folder));
        Assert.Equal(ExitCode.StateLocked, failure.Code);
    }

    [Fact]
    public async Task A_resource_of_an_unknown_type_is_named_and_kept()
    {
        await Fill();
        var path = Path.Combine(_folder, "state.json");
        var content = $$"""{"format": 1, "resources": [{"id": "{{Arm.Group}}/providers/Microsoft.Future/things/one", "body": {} }]}""";
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<StartFailure>(() => Arm.StartAsync(_folder));
        Assert.Equal(ExitCode.StateCorrupt, failure.Code);
        Assert.Contains("Microsoft.Future/things", failure.Message, StringComparison.Ordinal);
        Assert.Contains("things/one", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_no_folder()
    {
        await File.WriteAllTextAsync(_folder + ".file", "", TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<StartFailure>(() => Arm.StartAsync(_folder + ".file"));
        Assert.Equal(ExitCode.StateUnusable, failure.Code);
        File.Delete(_folder + ".file");
    }

    [Theory]
    [InlineData("state.json")]
    [InlineData("journal.jsonl")]
    public async Task A_file_that_cannot_be_written_is_named(string file)
    {
        Directory.CreateDirectory(Path.Combine(_folder, file));
        var failure = await Assert.ThrowsAsync<StartFailure>(() => Arm.StartAsync(_folder));
        Assert.Equal(ExitCode.StateUnusable, failure.Code);
        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_writers_at_the_same_moment_one_wins_and_all_that_is_acknowledged_is_kept()
    {
        static string Group(int number) => $"{Arm.Subscription}/resourceGroups/rg-{number}";
        await using (var arm = await Arm.StartAsync(_folder))
        {
            await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
            await arm.AddNetwork("[]");
            var groups = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => arm.Put(Group(number), """{"location": "eastus"}""")));
            Assert.All(groups, reply => Assert.Equal(201, reply.Status));
            var subnets = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => arm.Put($"{Plant.Network}/subnets/s{number}", $$"""{"properties": {"addressPrefix": "10.20.{{number}}.0/24"} }""")));
            Assert.Equal([201, .. Enumerable.Repeat(409, 19)], subnets.Select(reply => reply.Status).Order());
        }

        await using var next = await Arm.StartAsync(_folder);
        for (var number = 0; number < 40; number++)
            await next.Get(Group(number)).Expect(200);
        Assert.Single((await next.Get(Plant.Network + "/subnets").Expect(200)).Json.Items("value"));
    }

    [Fact]
    public async Task A_refused_request_leaves_no_trace()
    {
        await using var arm = await Arm.StartAsync(_folder);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        await arm.AddHub();
        var before = await File.ReadAllTextAsync(Path.Combine(_folder, "journal.jsonl"), TestContext.Current.CancellationToken);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()), "None")).Expect(400);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(_folder, "journal.jsonl"), TestContext.Current.CancellationToken));
        Assert.NotNull(await arm.Principal());
    }

    private async Task Fill()
    {
        await using var arm = await Arm.StartAsync(_folder);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
    }
}
