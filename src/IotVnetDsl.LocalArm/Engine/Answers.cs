using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Resources, lists and running operations as ARM shows them.</summary>
internal sealed class Answers(Cloud cloud)
{
    public ArmResponse Resource(ResourceId id, string apiVersion, int status = 200, bool written = true)
    {
        var record = cloud.Store.Find(id) ?? throw ArmError.NotFound(id);
        var type = cloud.Types.Of(id);
        var body = Body(record, apiVersion);
        var response = new ArmResponse(status, body);
        return (type.HasEtagHeader || (type.HasEtagHeaderOnReads && status == 200 && !written)) && body.Text("etag") is { } etag ? response.With("ETag", etag) : response;
    }

    /// <summary>As a version of the API shows it; the empty version shows everything.</summary>
    public JsonObject Body(ResourceRecord record, string apiVersion)
    {
        var type = cloud.Types.Of(record.Id);
        var body = record.Body.Clone();
        type.Render(cloud, record, body, apiVersion);
        var answer = JsonText.NewObject();
        answer["id"] = record.Id.Text;
        answer["name"] = record.Id.Name;
        var spelling = Spellings.Of(type.Name, type.FormOf(cloud, record, apiVersion));
        answer["type"] = spelling?.Type ?? type.Name;
        if (EtagText(type, record) is { } etag)
            answer["etag"] = etag;
        foreach (var (name, value) in body)
            answer[name] = value?.DeepClone();
        if (spelling is { Location: not LocationForm.None })
            ShowLocation(answer, record.Id, spelling.Location);
        InlineParts.Dress(type.Name, answer);
        KnownMembers.Trim(type.Name, apiVersion, answer);
        return answer;
    }

    /// <summary>Children of some providers show where their parent is.</summary>
    private void ShowLocation(JsonObject answer, ResourceId id, LocationForm form)
    {
        var location = Place(id);
        answer["location"] = form == LocationForm.Display ? Regions.Find(location)?.DisplayName ?? location : location;
    }

    public ArmResponse List(ArmRequest request, IEnumerable<ResourceRecord> records) =>
        Page(request, records.Where(record => Visibility.IsVisible(cloud, record)), record => Listed(record, request.ApiVersion));

    private JsonObject Listed(ResourceRecord record, string apiVersion)
    {
        var answer = Body(record, apiVersion);
        cloud.Types.Of(record.Id).RenderListed(answer);
        return answer;
    }

    /// <summary>One page, with a link to the next one; only what stands on it is shown.</summary>
    public ArmResponse Page<T>(ArmRequest request, IEnumerable<T> entries, Func<T, JsonObject> show)
    {
        var all = entries.ToList();
        var size = Math.Min((int)double.Parse(cloud.Switches[Switches.PageSize], CultureInfo.InvariantCulture), Top(request));
        _ = int.TryParse(request.Query("$skiptoken"), NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var page = size > 0 ? all.Skip(start).Take(size) : all.Skip(start);
        var body = new JsonObject { ["value"] = new JsonArray([.. page.Select(show)]) };
        if (size > 0 && start < all.Count - size)
            body["nextLink"] = request.Address("$skiptoken", (start + size).ToString(CultureInfo.InvariantCulture));
        return new ArmResponse(200, body);
    }

    private static int Top(ArmRequest request)
    {
        if (request.Query("$top") is not { } text)
            return int.MaxValue;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0
            ? top
            : throw new ArmError(400, "InvalidTopQueryParameter", $"The value '{text}' of the query parameter '$top' is not valid: it must be a whole number above 0.");
    }

    /// <summary>The type's protocol, followed as the switch says.</summary>
    public Protocol Protocol(ResourceType type, OperationKind kind, string apiVersion, ResourceRecord? existing)
    {
        var protocol = type.Protocol(kind, type.FormOf(cloud, existing, apiVersion));
        if (protocol.Follow == LongRunning.None)
            return protocol;
        var style = cloud.Switches[Switches.LongRunningStyle] switch
        {
            "azure-async-operation" => LongRunning.AzureAsyncOperation,
            "location" => LongRunning.Location,
            "both" => LongRunning.Both,
            "provisioning-state" => LongRunning.ProvisioningState,
            _ => protocol.Follow,
        };
        return style == protocol.Follow ? protocol : new Protocol(StatusOf(kind, style), style, Hints: true, PointsToItself: false, kind == OperationKind.Delete || style == LongRunning.Location ? AnswerBody.None : AnswerBody.Full, protocol.State);
    }

    private static int StatusOf(OperationKind kind, LongRunning style) => kind switch
    {
        OperationKind.Delete => 202,
        _ when style == LongRunning.Location => 202,
        OperationKind.Create => 201,
        _ => 200,
    };

    /// <summary>The answer to a write that goes on.</summary>
    public ArmResponse Running(ArmRequest request, Protocol protocol, Operation operation)
    {
        var style = protocol.Follow;
        var response = protocol.Body switch
        {
            AnswerBody.Full => Resource(operation.Target, request.ApiVersion, protocol.Status),
            AnswerBody.Empty => new ArmResponse(protocol.Status, new JsonObject()),
            AnswerBody.Enqueued => new ArmResponse(protocol.Status, new JsonObject { ["status"] = "Enqueued" }),
            _ => new ArmResponse(protocol.Status),
        };
        var target = operation.Target;
        var scope = $"{request.Origin}{target.Subscription?.Text}/providers/{target.Namespace}/locations/{Place(target)}";
        if (style is LongRunning.AzureAsyncOperation or LongRunning.Both)
            response = response.With("Azure-AsyncOperation", $"{scope}/operationStatuses/{operation.Key}?api-version={request.ApiVersion}");
        if (style is LongRunning.Location or LongRunning.Both)
            response = response.With("Location", $"{scope}/operationResults/{operation.Key}?api-version={request.ApiVersion}");
        return protocol.Hints || cloud.Timing.AlwaysHints ? Hint(response) : response;
    }

    /// <summary>Asks the client to wait before its next poll.</summary>
    public ArmResponse Hint(ArmResponse response) => response.AskingToWait(cloud.Timing.RetryAfter);

    private string Place(ResourceId id) =>
        id.SelfAndAncestors.Select(each => cloud.Store.Find(each)?.Body.Text("location")).FirstOrDefault(location => location is not null) ?? "global";

    private static string? EtagText(ResourceType type, ResourceRecord record) => type.Etag switch
    {
        EtagForm.Weak => $"W/\"{record.Etag}\"",
        EtagForm.Strong => $"\"{record.Etag}\"",
        EtagForm.Bare => record.Etag,
        _ => null,
    };
}
