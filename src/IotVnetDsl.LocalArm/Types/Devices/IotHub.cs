using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Registry;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>The hub: a full PUT, a PATCH of tags, an etag, errors with numbers.</summary>
internal sealed class IotHub : ResourceType, IPrivateLinkTarget
{
    public const string TypeName = "Microsoft.Devices/IotHubs";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 50, "^[A-Za-z0-9-]*[A-Za-z0-9]$",
        "A hub's name has 3 to 50 letters, digits and hyphens and does not end with a hyphen.");

    public override EtagForm Etag => EtagForm.Bare;

    public override HostFamily? Hosts => HostFamily.Hubs;

    public override IReadOnlyList<string> ReadOnly => HubBody.ReadOnly;

    public override IReadOnlyList<string> Immutable { get; } = ["properties.eventHubEndpoints.events.partitionCount", "properties.enableDataResidency"];

    public override IReadOnlyList<Default> Defaults => HubBody.Defaults;

    public override IReadOnlyList<Check> Checks => HubBody.Checks;

    public override bool IsOfferedIn(Region region, Cloud cloud) =>
        region.OffersIotHub || cloud.Switches.Is(Switches.UnconfirmedHubRegions, "accepted");

    public override Refusal InvalidValue(string message, string? target = null) => new IotHubError(IotHubError.Generic, message);

    public override Refusal InvalidName(string name) => new IotHubError(IotHubError.Generic, $"Invalid resource name '{name}'. {NameRule.Meaning}");

    public override Refusal ImmutableChanged(string path) => new IotHubError(IotHubError.Generic,
        $"The property '{path}' of an existing IoT hub cannot be changed.");

    public override Refusal NameTaken(ResourceId id) => new IotHubError(IotHubError.NameTaken, $"IotHub name '{id.Name}' is not available");

    public override Refusal EtagMismatch(ResourceId id) => new IotHubError(IotHubError.EtagMismatch,
        $"The IotHub resource '{id.Name}' cannot be updated: bad ETag or the description was changed. Get it again before updating.");

    public override Refusal Busy(Cloud cloud, ResourceId id, Operation operation) =>
        new IotHubError(IotHubError.Busy,
            $"The IotHub resource '{id.Name}' is in transition ({operation.Kind} of {operation.Target.Text}). Retry when it has ended.")
        {
            RetryAfter = cloud.Timing.RetryAfter,
        };

    public override void CheckPrecondition(Cloud cloud, ArmRequest request, ResourceRecord? existing)
    {
        if (existing is not null && request.Header("If-Match") is null && cloud.Switches.Is(Switches.HubIfMatch, "required"))
            throw EtagMismatch(existing.Id);
    }

    public string? RefusesPrivateEndpoints(ResourceRecord target) => null;

    public string Expand(ResourceRecord target, string pattern) => pattern
        .Replace("{name}", target.Id.Name.ToLowerInvariant(), StringComparison.Ordinal)
        .Replace("{events}", EventsNamespace(target), StringComparison.Ordinal);

    /// <summary>The namespace behind the built-in endpoint.</summary>
    public static string EventsNamespace(ResourceRecord hub) => hub.Hidden.Text("eventsNamespace")!;

    public override void Prepare(WriteContext write)
    {
        // A hub that is written again without a word of its identity keeps it.
        write.Body.PutIfAbsent("identity", write.Existing?.Body.At("identity")?.DeepClone() ?? new JsonObject { ["type"] = "None" });
        if (write.Cloud.Directory.Apply(write) is { } wrong)
            throw InvalidValue(wrong);
        HubSku.Check(write);
        HubNetworkCheck.Check(write);
        HubSecrets.Restore(write);
        HubRoutingCheck.Check(write);
        HubUploadCheck.Check(write);
        HubBody.Complete(write);
        HubEgressCheck.Check(write);
    }

    public override void ShowState(JsonObject body, string provisioningState)
    {
        body.Put("properties.provisioningState", provisioningState);
        body.Put("properties.state", provisioningState switch
        {
            "Succeeded" => "Active",
            "Accepted" => body.At("properties.state") is null ? "Activating" : "Transitioning",
            _ => provisioningState,
        });
    }

    public override void Deleted(Cloud cloud, ResourceRecord record)
    {
        cloud.Directory.Remove(record.Body.Text("identity.principalId"));
        DeviceRegistry.Of(cloud).Delete(record.Id);
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        HubSecrets.Hide(body);
        HubBody.Show(cloud.Names, record, body);
        ConnectionList.Render(cloud, record, body, apiVersion);
        if (body.Items("properties.privateEndpointConnections").Count == 0)
            body.Cut("properties.privateEndpointConnections");
    }

    public override string RunningWord => "Running";

    public override void RenderAccepted(WriteContext write, JsonObject body) => HubBody.ShowAccepted(write, body);

    public override Refusal NotFound(ResourceId id) => new IotHubError(IotHubError.NoSuchHub,
        $"IotHub '{id.Name}' not found under ResourceGroup '{id.ResourceGroup?.Name}' and Subscription '{id.Subscription?.Name}'.");

    public override IReadOnlyList<string> Itemized { get; } = ["privateLinkResources"];

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) => (request.Method, action.ToLowerInvariant()) switch
    {
        ("POST", "listkeys") => new ArmResponse(200, new JsonObject { ["value"] = HubSecrets.Keys(record) }),
        ("GET", "quotametrics") => new ArmResponse(200, new JsonObject { ["value"] = Quotas(record) }),
        ("GET", "skus") => new ArmResponse(200, new JsonObject { ["value"] = HubSku.Reachable(record.Body) }),
        ("POST", "failover") => FailOver(cloud, record, request),
        ("GET", "iothubstats") => new ArmResponse(200, Statistics(cloud, record)),
        _ => null,
    };

    /// <summary>The hub moves to the paired region and back; what it was called stays.</summary>
    private ArmResponse FailOver(Cloud cloud, ResourceRecord record, ArmRequest request)
    {
        var other = HubBody.Locations(record).Skip(1).Select(location => location.Text("location")).FirstOrDefault();
        if (other is null || Regions.Find(request.JsonBody().Text("failoverRegion") ?? "")?.DisplayName != other)
            throw InvalidValue($"IotHub '{record.Id.Name}' can fail over to {other ?? "no region"} only.");
        if (cloud.Store.RunningOn(record.Id) is { } running)
            throw Busy(cloud, record.Id, running);
        cloud.Store.Resources.Put(record.WithHidden(hidden => hidden[HubBody.FailedOver] = hidden.Flag(HubBody.FailedOver) != true));
        var answers = new Answers(cloud);
        return answers.Running(request, answers.Protocol(this, OperationKind.Delete, request.ApiVersion, record), cloud.Lifecycle.Begin(this, record.Id, OperationKind.Update, record.Body, record.Body, state: null, error: null));
    }

    private static JsonObject Statistics(Cloud cloud, ResourceRecord record)
    {
        var (enabled, disabled) = (0, 0);
        foreach (var device in DeviceRegistry.Of(cloud).Devices(record.Id))
            _ = device.Says("status", "enabled") ? enabled++ : disabled++;
        return new JsonObject { ["totalDeviceCount"] = enabled + disabled, ["enabledDeviceCount"] = enabled, ["disabledDeviceCount"] = disabled };
    }

    private static JsonArray Quotas(ResourceRecord record) =>
    [
        new JsonObject { ["name"] = "TotalMessages", ["currentValue"] = 0, ["maxValue"] = HubSku.MessagesPerDay(record.Body) },
        new JsonObject { ["name"] = "TotalDeviceCount", ["currentValue"] = 0, ["maxValue"] = 1_000_000 },
    ];

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
