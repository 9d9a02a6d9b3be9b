using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Hosting;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests;

/// <summary>
/// A local ARM of a test's own, on a free port, with its clock frozen: time passes by <see cref="Advance"/> only.
/// </summary>
internal sealed class Arm : IAsyncDisposable
{
    public const string Subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";
    public const string Group = Subscription + "/resourceGroups/rg-plant";

    private static readonly Dictionary<string, string> Versions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.Devices"] = "2023-06-30",
        ["Microsoft.DocumentDB"] = "2024-05-15",
        ["Microsoft.KeyVault"] = "2023-07-01",
        ["Microsoft.Devices/provisioningServices"] = "2026-08-31",
        ["Microsoft.Network"] = "2024-05-01",
        ["Microsoft.Network/privateDnsZones"] = "2024-06-01",
        ["Microsoft.Storage"] = "2024-01-01",
        ["Microsoft.EventHub"] = "2024-01-01",
        ["Microsoft.ServiceBus"] = "2024-01-01",
        ["Microsoft.ManagedIdentity"] = "2023-01-31",
        ["Microsoft.Insights"] = "2021-05-01-preview",
        ["Microsoft.OperationalInsights"] = "2023-09-01",
        ["Microsoft.Authorization/locks"] = "2020-05-01",
        ["Microsoft.Authorization"] = "2022-04-01",
        ["Microsoft.Resources"] = "2024-03-01",
    };

    private readonly LocalArmServer _server;
    private readonly HttpClient _client;
    private readonly bool _ownsState;

    private Arm(LocalArmServer server, string state, bool ownsState)
    {
        _server = server;
        _ownsState = ownsState;
        State = state;
        _client = new HttpClient { BaseAddress = server.Address };
    }

    public string State { get; }

    public HttpClient Client => _client;

    /// <param name="state">A folder that outlives it; null for one of its own.</param>
    /// <param name="pace">How long operations take.</param>
    /// <param name="switches">Chosen at start.</param>
    public static Task<Arm> StartAsync(string? state = null, Pace pace = Pace.Quick, params (string Name, string Value)[] switches) => StartAsync(state, pace, isFrozen: true, switches);

    /// <summary>One whose time passes by itself.</summary>
    public static Task<Arm> StartRunningAsync() => StartAsync(null, Pace.Quick, isFrozen: false, []);

    private static async Task<Arm> StartAsync(string? state, Pace pace, bool isFrozen, (string Name, string Value)[] switches)
    {
        var folder = state ?? NewFolder();
        var options = new LocalArmOptions(new Uri("http://127.0.0.1:0"), folder) { Pace = pace, FrozenClock = isFrozen, Switches = [("throttling", "off"), .. switches] };
        return new Arm(await LocalArmServer.StartAsync(options, TestContext.Current.CancellationToken), folder, ownsState: state is null);
    }

    /// <summary>One whose blobs are in a store.</summary>
    public static async Task<Arm> StartWithBlobsAsync(Uri blobs)
    {
        var folder = NewFolder();
        var options = new LocalArmOptions(new Uri("http://127.0.0.1:0"), folder) { FrozenClock = true, Blobs = blobs };
        return new Arm(await LocalArmServer.StartAsync(options, TestContext.Current.CancellationToken), folder, ownsState: true);
    }

    /// <summary>One that is a cloud of its own.</summary>
    public static async Task<Arm> StartAsync(CloudNames? cloud, string? state = null)
    {
        var folder = state ?? NewFolder();
        var options = new LocalArmOptions(new Uri("http://127.0.0.1:0"), folder) { Cloud = cloud, FrozenClock = true };
        return new Arm(await LocalArmServer.StartAsync(options, TestContext.Current.CancellationToken), folder, ownsState: state is null);
    }

    /// <summary>With the resource group that most tests use.</summary>
    public static async Task<Arm> StartWithGroupAsync(params (string Name, string Value)[] switches)
    {
        var arm = await StartAsync(null, Pace.Quick, switches);
        await arm.Put(Group, """{"location": "eastus"}""").Expect(201);
        return arm;
    }

    public static string Id(string typeAndName) => $"{Group}/providers/{typeAndName}";

    public Task<Reply> Put(string id, string body, params (string Name, string Value)[] headers) => Send(HttpMethod.Put, id, body, headers);

    public Task<Reply> Patch(string id, string body) => Send(HttpMethod.Patch, id, body, []);

    public Task<Reply> Get(string id) => Send(HttpMethod.Get, id, null, []);

    public Task<Reply> Delete(string id, params (string Name, string Value)[] headers) => Send(HttpMethod.Delete, id, null, headers);

    public Task<Reply> Post(string id, string body = "{}") => Send(HttpMethod.Post, id, body, []);

    /// <summary>Writes and lets it come to its end.</summary>
    public async Task<JsonNode> Create(string id, string body)
    {
        var reply = await Put(id, body);
        Assert.True(reply.Status is 200 or 201 or 202, $"PUT {id}: {reply}");
        await Advance();
        var created = await Get(id);
        return created.Json;
    }

    public async Task Remove(string id)
    {
        var reply = await Delete(id);
        Assert.True(reply.Status is 200 or 202, $"DELETE {id}: {reply}");
        await Advance();
        await Get(id).Expect(404);
    }

    /// <summary>Enough for every operation and role to have come to its end.</summary>
    public Task Advance(double seconds = 3600) => Post("/_local/clock/advance", $$"""{"seconds": {{seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}""").Expect(200);

    public async Task Choose(string name, string value) => await Send(HttpMethod.Put, "/_local/switches", $$"""{"{{name}}": "{{value}}"}""", []).Expect(200);

    public async Task<bool> Reaches(string from, string to) =>
        (bool)(await Post("/_local/reach", $$"""{"from": {{from}}, "to": {{to}} }""").Expect(200)).Json["reaches"]!;

    public async Task<Reply> Send(HttpMethod method, string path, string? body, IEnumerable<(string Name, string Value)> headers, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(Address(path), UriKind.RelativeOrAbsolute));
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, text.Length == 0 ? null : JsonText.Parse(text), all);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        if (_ownsState)
            Directory.Delete(State, recursive: true);
    }

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "local-arm-" + Guid.NewGuid().ToString("n"));

    private static string Address(string path)
    {
        if (path.Contains("api-version", StringComparison.Ordinal) || path.Contains("/_local/", StringComparison.Ordinal))
            return path;
        return path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "api-version=" + VersionOf(path.Split('?')[0]);
    }

    private static string VersionOf(string path)
    {
        var last = path.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        var type = last < 0 ? "Microsoft.Resources" : path[(last + "/providers/".Length)..];
        return Versions.OrderByDescending(pair => pair.Key.Length).FirstOrDefault(pair => type.StartsWith(pair.Key, StringComparison.OrdinalIgnoreCase)).Value ?? "2024-03-01";
    }
}
