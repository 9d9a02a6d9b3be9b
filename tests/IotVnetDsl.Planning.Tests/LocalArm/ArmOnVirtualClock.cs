using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Hosting;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Tests.Apply.Simulation;
using LocalCloud = IotVnetDsl.LocalArm.Engine.Cloud;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>
/// The local ARM's program without its web server, at Azure's pace on a virtual clock: hours of deployments in milliseconds, each run the
/// same as the one before.
/// </summary>
internal class ArmOnVirtualClock : HttpMessageHandler
{
    protected const string Address = "http://127.0.0.1:1";

    private readonly StateFolder _state;
    private readonly ArmPipeline _pipeline;

    /// <param name="cloud">Azure's name of the cloud that it is.</param>
    /// <param name="switches">Chosen at start.</param>
    public ArmOnVirtualClock(string cloud, params (string Switch, string Value)[] switches)
    {
        _state = new StateFolder(Path.Combine(Folder, "arm"));
        var store = LocalState.Open(_state);
        Cloud = new LocalCloud(store, new VirtualClock(store, Time, frozen: false), Pace.Azure, new ResourceTypeCatalog(), CloudNames.Find(cloud));
        foreach (var (name, value) in switches.Prepend(("global-groups", "refused")))
        {
            if (Cloud.Switches.Choose(name, value) is { } refused)
                throw new ArgumentException(refused, nameof(switches));
        }

        store.Commit();
        _pipeline = new ArmPipeline(Cloud);
        Client = OtherClient();
    }

    public VirtualTime Time { get; } = new();

    /// <summary>Answers by status.</summary>
    public Dictionary<int, int> Answers { get; } = [];

    /// <summary>Requests that were to change something.</summary>
    public int Writes { get; private set; }

    public IArmClient Client { get; }

    /// <summary>Its state, and what runs leave beside it.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("iotvnet-arm-").FullName;

    protected LocalCloud Cloud { get; }

    /// <summary>The gateway of another process: it knows nothing of what the first one has asked.</summary>
    public IArmClient OtherClient() => ClientOf(this);

    /// <summary>The gateway through something that stands between it and ARM.</summary>
    public IArmClient ClientThrough(DelegatingHandler between)
    {
        between.InnerHandler = this;
        return ClientOf(between);
    }

    private IArmClient ClientOf(HttpMessageHandler handler) =>
        ArmClientFactory.Create(new(Address), new ArmClientSettings { Time = Time, Transport = new HttpClientTransport(handler), Jitter = () => 0 });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : Text(request.Content);
        var query = request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]), StringComparer.OrdinalIgnoreCase);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var answer = Ask(request.Method.Method, Uri.UnescapeDataString(request.RequestUri.AbsolutePath), query, headers, body);
        Answers[answer.Status] = Answers.GetValueOrDefault(answer.Status) + 1;
        Writes += request.Method == HttpMethod.Get ? 0 : 1;
        Answered(request.Method);
        return answer.Aborted ? throw new HttpRequestException("the connection was cut") : Task.FromResult(Response(answer));
    }

    /// <summary>Called after each request.</summary>
    protected virtual void Answered(HttpMethod method)
    {
    }

    protected IotVnetDsl.LocalArm.Http.ArmResponse Ask(
        string method, string path, Dictionary<string, string> query, Dictionary<string, string> headers, string body) =>
        _pipeline.Answer(new IotVnetDsl.LocalArm.Http.ArmRequest(method, path, query, headers, body, Address));

    protected override void Dispose(bool disposing)
    {
        _state.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Response(IotVnetDsl.LocalArm.Http.ArmResponse answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            Content = new ByteArrayContent(answer.Body is null ? [] : Encoding.UTF8.GetBytes(JsonText.Write(answer.Body))),
        };
        foreach (var (name, value) in answer.Headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private static string Text(HttpContent content)
    {
        using var stream = content.ReadAsStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
