using System.Net;
using System.Net.Sockets;
using System.Text;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>Kestrel on a loopback address in front of the pipeline; the same for the process and for tests.</summary>
internal sealed class LocalArmServer : IAsyncDisposable
{
    private const string CloudSetting = "cloud";

    private readonly WebApplication _web;
    private readonly StateFolder _folder;
    private readonly LocalCertificate? _certificate;

    private LocalArmServer(WebApplication web, StateFolder folder, LocalCertificate? certificate)
    {
        _web = web;
        _folder = folder;
        _certificate = certificate;
    }

    /// <summary>The address actually bound.</summary>
    public Uri Address => new(Addresses.First(address => address.StartsWith("http:", StringComparison.Ordinal)));

    /// <summary>That of https, and the certificate to trust there; null where there is none.</summary>
    public (Uri Address, string CertificatePath)? Https => _certificate is null ? null : (new Uri(Addresses.First(address => address.StartsWith("https:", StringComparison.Ordinal))), _certificate.Path);

    private ICollection<string> Addresses => _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    public static async Task<LocalArmServer> StartAsync(LocalArmOptions options, CancellationToken cancellation = default)
    {
        var folder = new StateFolder(options.State);
        LocalCertificate? certificate = null;
        try
        {
            certificate = options.HttpsPort is null ? null : LocalCertificate.In(options.State, TimeProvider.System.GetUtcNow());
            var web = Build(options, CreatePipeline(options, folder), certificate);
            await StartWebAsync(web, options, cancellation);
            var server = new LocalArmServer(web, folder, certificate);
            // One that ends with its starter is nobody else's to use.
            if (!options.ExitWithStandardInput)
                folder.Publish(server.Address);
            return server;
        }
        catch
        {
            certificate?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    public Task WaitAsync(CancellationToken cancellation) => _web.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _certificate?.Dispose();
        _folder.Dispose();
    }

    private static ArmPipeline CreatePipeline(LocalArmOptions options, StateFolder folder)
    {
        var store = LocalState.Open(folder);
        var clock = new VirtualClock(store, TimeProvider.System, options.FrozenClock);
        var types = new ResourceTypeCatalog();
        if (store.Resources.Rows.FirstOrDefault(record => types.Find(record.Id.Type) is null) is { } stranger)
        {
            throw new StartFailure(ExitCode.StateCorrupt,
                $"the state folder '{options.State}' has '{stranger.Id.Text}' of the type {stranger.Id.Type}, which this program does not know. Use the program that made it, or choose another folder.");
        }

        var cloud = new Cloud(store, clock, options.Pace, types, NamesOf(options, store)) { Blobs = options.Blobs };
        foreach (var (name, value) in options.Switches)
        {
            if (cloud.Switches.Choose(name, value) is { } wrong)
                throw new StartFailure(ExitCode.BadArguments, wrong);
        }

        store.Commit();
        return new ArmPipeline(cloud);
    }

    // What is there has the names of the cloud that it was made in.
    private static CloudNames NamesOf(LocalArmOptions options, StateStore store)
    {
        var before = store.Settings.Find(CloudSetting) is { } setting ? CloudNames.Find(setting.Value)! : CloudNames.Public;
        if (options.Cloud is { } asked && asked != before)
        {
            if (store.Resources.Rows.Any())
                throw new StartFailure(ExitCode.BadArguments, $"the state folder '{options.State}' holds resources of {before.Name}, and --cloud is {asked.Name}: choose another folder");
            store.Settings.Put(new Setting(CloudSetting, asked.Name));
            return asked;
        }

        return before;
    }

    private static WebApplication Build(LocalArmOptions options, ArmPipeline pipeline, LocalCertificate? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            var here = IPAddress.TryParse(options.Url.DnsSafeHost, out var address) ? address : IPAddress.Loopback;
            kestrel.Listen(here, options.Url.Port);
            if (certificate is not null)
                kestrel.Listen(here, options.HttpsPort ?? 0, listen => listen.UseHttps(certificate.Certificate));
        });
        builder.Services.AddSingleton<IHostLifetime, OwnLifetime>();
        var web = builder.Build();
        web.Run(context => AnswerAsync(context, pipeline));
        return web;
    }

    private static async Task StartWebAsync(WebApplication web, LocalArmOptions options, CancellationToken cancellation)
    {
        try
        {
            await web.StartAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await web.DisposeAsync();
            throw e.InnerException is AddressInUseException
                ? new StartFailure(ExitCode.PortInUse, options.HttpsPort is { } https
                    ? $"port {options.Url.Port} or {https} of {options.Url.Host} is in use; choose others with --urls and --https-port, or port 0 for any free one"
                    : $"port {options.Url.Port} of {options.Url.Host} is in use; choose another with --urls, or port 0 for any free one")
                : new StartFailure(ExitCode.PortInUse, $"cannot listen on {options.Url}: {e.Message}");
        }
    }

    private static async Task AnswerAsync(HttpContext context, ArmPipeline pipeline)
    {
        if (LocalCallers.Refuse(context.Request.Scheme, context.Request.Host, context.Request.Headers.Origin, context.Request.Headers["Sec-Fetch-Site"]) is { } foreign)
        {
            await WriteAsync(context, null, new ArmError(403, "NotLocal", foreign).ToResponse());
            return;
        }

        if (await BlobEndpoint.AnswerAsync(context, pipeline))
            return;
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var request = new ArmRequest(
            context.Request.Method,
            context.Request.Path.Value ?? "/",
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(context.RequestAborted),
            $"{context.Request.Scheme}://{context.Request.Host}");
        var response = Answer(pipeline, request);
        if (response.Aborted)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, request, response);
    }

    /// <summary>A defect of this program is told to both sides; the state is as it was before the request.</summary>
    private static ArmResponse Answer(ArmPipeline pipeline, ArmRequest request)
    {
        try
        {
            return pipeline.Answer(request);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"Local ARM: {request.Method} {request.Path} failed: {e}");
            return new ArmError(500, "InternalServerError", $"The local ARM failed: {e.Message}").ToResponse();
        }
    }

    private static async Task WriteAsync(HttpContext context, ArmRequest? request, ArmResponse response)
    {
        var requestId = Guid.NewGuid().ToString();
        context.Response.StatusCode = response.Status;
        context.Response.Headers["x-ms-request-id"] = requestId;
        context.Response.Headers["x-ms-correlation-request-id"] = request?.Header("x-ms-correlation-request-id") ?? requestId;
        context.Response.Headers["x-ms-routing-request-id"] = $"LOCAL:{requestId}";
        if (request?.Header("x-ms-client-request-id") is { } clientId)
            context.Response.Headers["x-ms-client-request-id"] = clientId;
        foreach (var (name, value) in response.Headers)
            context.Response.Headers[name] = value;
        if (response.Body is null || context.Request.Method == "HEAD" || response.Status == 204)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(JsonText.Write(response.Body));
    }
}
