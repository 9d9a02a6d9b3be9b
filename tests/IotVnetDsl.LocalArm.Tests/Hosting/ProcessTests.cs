using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Hosting;

namespace IotVnetDsl.LocalArm.Tests.Hosting;

public sealed class ProcessTests : IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";
    private readonly string _folder = Arm.NewFolder();

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Says_in_one_line_where_it_listens_and_ends_with_its_standard_input()
    {
        using var arm = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder, "--exit-with-stdin");
        Assert.Equal($"Local ARM listening on {arm.Address.GetLeftPart(UriPartial.Authority)} (state: {_folder})", arm.FirstLine);
        Assert.NotEqual(0, arm.Address.Port);
        arm.CloseInput();
        Assert.Equal((0, "", ""), await arm.EndAsync());
    }

    [Fact]
    public async Task Goes_on_answering_after_Ctrl_C_while_its_starter_is_at_work()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals");
        using var arm = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder, "--exit-with-stdin");
        arm.Interrupt();
        for (var i = 0; i < 100; i++)
        {
            using var client = new HttpClient { BaseAddress = arm.Address };
            using var answer = await client.GetAsync("/_local/clock", TestContext.Current.CancellationToken);
            Assert.Equal(200, (int)answer.StatusCode);
        }

        arm.CloseInput();
        Assert.Equal(0, (await arm.EndAsync()).Code);
    }

    [Fact]
    public async Task Loses_nothing_acknowledged_when_it_is_killed()
    {
        using (var arm = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder))
        {
            using var client = new HttpClient { BaseAddress = arm.Address };
            using var put = await client.PutAsJsonAsync($"{Arm.Group}?api-version=2024-03-01", new JsonObject { ["location"] = "eastus" }, TestContext.Current.CancellationToken);
            Assert.Equal(201, (int)put.StatusCode);
            arm.Kill();
            await arm.EndAsync();
        }

        await using var next = await Arm.StartAsync(_folder);
        await next.Get(Arm.Group).Expect(200);
    }

    [Fact]
    public async Task Leaves_its_address_beside_its_state_unless_it_ends_with_its_starter()
    {
        var file = Path.Combine(_folder, "address");
        using (var arm = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder))
        {
            Assert.Equal(arm.Address.GetLeftPart(UriPartial.Authority), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            arm.Kill();
            await arm.EndAsync();
        }

        using var child = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder, "--exit-with-stdin");
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var first = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder);
        using var second = await LocalArmProcess.StartAsync("--urls", first.Address.ToString(), "--state", _folder + "/other");
        await Fails(second, ExitCode.PortInUse, $"port {first.Address.Port} of 127.0.0.1 is in use");
    }

    [Fact]
    public async Task A_corrupt_state_a_locked_one_and_a_bad_option_have_exit_codes_of_their_own()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "state.json"), "{", TestContext.Current.CancellationToken);
        using var corrupt = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder);
        await Fails(corrupt, ExitCode.StateCorrupt, "state.json");

        File.Delete(Path.Combine(_folder, "state.json"));
        using var holder = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder);
        using var locked = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder);
        await Fails(locked, ExitCode.StateLocked, "in use by another local ARM");

        using var unknown = await LocalArmProcess.StartAsync("--urls", AnyPort, "--state", _folder + "/other", "--switch", "unknown=x");
        await Fails(unknown, ExitCode.BadArguments, "there is no switch 'unknown'");
    }

    [Fact]
    public async Task Says_how_it_is_used()
    {
        using var arm = await LocalArmProcess.StartAsync("--help");
        Assert.Equal(LocalArmOptions.Usage, arm.FirstLine);
        Assert.Equal((0, "", ""), await arm.EndAsync());
    }

    private static async Task Fails(LocalArmProcess arm, ExitCode code, string words)
    {
        var (exitCode, output, error) = await arm.EndAsync();
        Assert.Equal("", arm.FirstLine + output);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((int)code, exitCode);
    }
}
