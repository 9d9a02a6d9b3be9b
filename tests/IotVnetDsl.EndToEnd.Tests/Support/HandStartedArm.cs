using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>The packed local ARM, started by hand, for raw HTTP.</summary>
internal sealed class HandStartedArm : IAsyncDisposable
{
    public const string Subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";

    private readonly Process _process;
    private readonly HttpClient _http;

    private HandStartedArm(Process process, string address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    public static async Task<HandStartedArm> StartAsync(PackageFixture package, string state, params string[] arguments)
    {
        var assembly = Path.Combine(package.Cache, "iotvnetdsl", package.Version, "tools", "net10.0", "local-arm", "IotVnetDsl.LocalArm.dll");
        var process = Dotnet.Start("dotnet", package.Root, null, ["exec", assembly, "--urls", "http://127.0.0.1:0", "--state", state, "--exit-with-stdin", .. arguments]);
        var first = await process.StandardOutput.ReadLineAsync();
        if (first is null)
            Assert.Fail(await process.StandardError.ReadToEndAsync());
        return new HandStartedArm(process, first.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    public async Task<JsonObject> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonObject>(path))!;

    public async Task PutAsync(string path, JsonObject body)
    {
        using var answer = await _http.PutAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task AdvanceAsync(int seconds)
    {
        using var answer = await _http.PostAsJsonAsync("/_local/clock/advance", new { seconds });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
