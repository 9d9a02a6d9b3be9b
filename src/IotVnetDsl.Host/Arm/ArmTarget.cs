using System.Globalization;
using System.Net.Sockets;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Host.Arm;

/// <summary>
/// Where a run reads and writes: Azure when a subscription is named, an ARM on this machine that is named, else a local ARM of the run's own.
/// </summary>
internal sealed class ArmTarget : IAsyncDisposable
{
    private const string LocalSubscription = "00000000-0000-0000-0000-000000000001";

    /// <summary>The last whose answer is one cloud, and no list.</summary>
    private const string MetadataApiVersion = "2018-05-01";

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    private readonly LocalArmProcess? _process;

    private ArmTarget(Uri endpoint, KnownCloud cloud, string subscription, string? tenant, EventWriter events, LocalArmProcess? process)
    {
        _process = process;
        Cloud = cloud;
        // A local ARM's port changes from run to run and is nobody's business.
        Plan = new PlanTarget(endpoint.GetLeftPart(UriPartial.Authority), endpoint.IsLoopback, subscription);
        Client = ArmClientFactory.Create(endpoint, new ArmClientSettings
        {
            Cloud = cloud,
            Tenant = tenant,
            Throttled = wait => events.Show(string.Create(CultureInfo.InvariantCulture, $"Azure Resource Manager takes no more requests for now: throttled, waiting {wait.TotalSeconds:0} s.")),
        });
    }

    /// <summary>The cloud that is there.</summary>
    public KnownCloud Cloud { get; private init; }

    public PlanTarget Plan { get; }

    public IArmClient Client { get; }

    /// <summary>The subscription of what states none.</summary>
    public static string SubscriptionOf(HostRequest request) => request.Optional("subscription") ?? LocalSubscription;

    /// <param name="request">What says where.</param>
    /// <param name="wanted">The cloud that it has to be; null = whichever is there, the public one where nothing says which.</param>
    /// <param name="events">Hears of waits.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<ArmTarget> ConnectAsync(HostRequest request, KnownCloud? wanted, EventWriter events, CancellationToken stop)
    {
        var subscription = request.Optional("subscription");
        var tenant = request.Optional("tenant");
        if (subscription is not null && !Guid.TryParseExact(subscription, "D", out _))
            throw new HostFault("IVD9014", $"IotVnetSubscription is '{subscription}', which is no subscription id: give it as 'az account show --query id' prints it, not its name.");
        if (tenant is not null && !Guid.TryParseExact(tenant, "D", out _) && (Uri.CheckHostName(tenant) != UriHostNameType.Dns || !tenant.Contains('.')))
            throw new HostFault("IVD9014", $"IotVnetTenant is '{tenant}', which is neither the id nor the domain name of a tenant.");
        if (request.Optional("arm-endpoint") is { } text)
        {
            var endpoint = Endpoint(text);
            if (endpoint.IsLoopback)
                await CheckAnswersAsync(endpoint, stop);
            else if (subscription is null)
                throw new HostFault("IVD9014", $"IotVnetArmEndpoint is {endpoint}, and IotVnetSubscription does not say which subscription there.");
            var there = endpoint.IsLoopback ? await CloudAtAsync(endpoint, stop) : Clouds.OfResourceManager(endpoint);
            if (wanted is not null && there is not null && there != wanted)
                throw new HostFault("IVD9014", $"IotVnetArmEndpoint is {endpoint}, where {there} is, and the topology is for {wanted}: {Remedy(endpoint, wanted)}");
            return new ArmTarget(endpoint, there ?? wanted ?? Clouds.Public, SubscriptionOf(request), tenant, events, process: null);
        }

        var cloud = wanted ?? Clouds.Public;
        if (subscription is not null)
            return new ArmTarget(new Uri(cloud.ResourceManager), cloud, subscription, tenant, events, process: null);
        var process = await LocalArmProcess.StartAsync(request, cloud, events, stop);
        return new ArmTarget(process.Address, cloud, LocalSubscription, tenant: null, events, process);
    }

    /// <summary>Where people find the blobs of a container at a local ARM.</summary>
    public string Blobs(Uri container)
    {
        var path = $"{container.Host.Split('.')[0]}{container.AbsolutePath}";
        return _process is null ? $"{Plan.Endpoint}/_local/blobs/{path}" : Path.Combine(_process.State, "blobs", path);
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Uri Endpoint(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
            throw new HostFault("IVD9014", $"IotVnetArmEndpoint is '{text}', which is no address: give http://127.0.0.1:PORT of a local ARM, or the https address of a cloud's ARM.");
        if (endpoint.Scheme == "http" && !endpoint.IsLoopback)
            throw new HostFault("IVD9014", $"IotVnetArmEndpoint is {endpoint}: credentials are never sent over plain http, which is for a local ARM on this machine only.");
        return endpoint;
    }

    private static string Remedy(Uri endpoint, KnownCloud wanted) => endpoint.IsLoopback
        ? $"start that local ARM with --cloud {wanted}, or leave the property out and one is started for you."
        : $"leave the property out, and {wanted.ResourceManager} is asked; or let the topology's Cloud be another.";

    // By the hosts that it gives its accounts, whatever it calls itself. Null where it does not say: then it may be any.
    private static async Task<KnownCloud?> CloudAtAsync(Uri endpoint, CancellationToken stop)
    {
        var answer = await ArmClientFactory.Create(endpoint).SendAsync(new ArmRequest("GET", "/metadata/endpoints", MetadataApiVersion), stop);
        return Clouds.All.FirstOrDefault(cloud => cloud.Storage == answer.Body?["suffixes"]?["storage"]?.ToString());
    }

    // Retries would hide for a minute that nobody listens.
    private static async Task CheckAnswersAsync(Uri endpoint, CancellationToken stop)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, stop).AsTask().WaitAsync(ConnectTime, stop);
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException)
        {
            throw new HostFault(
                "IVD9014",
                $"No ARM answers at {endpoint}: {exception.Message.TrimEnd('.')}. Start the local ARM there, or leave out IotVnetArmEndpoint and one is started for you.");
        }
    }
}
