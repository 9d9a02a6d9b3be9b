using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Resources, lists and running operations as ARM shows them.</summary>
internal sealed class Answers(Cloud cloud)
{
    public ArmResponse Resource(ResourceId id, int status = 200)
    {
        var record = cloud.Store.Find(id) ?? throw ArmError.NotFound(id);
        var body = Body(record);
        var response = new ArmResponse(status, body);
        return body.Text("etag") is { } etag ? response.With("ETag", etag.StartsWith('"') || etag.StartsWith('W') ? etag : $"\"{etag}\"") : response;
    }

    public JsonObject Body(ResourceRecord record)
    {
        var type = cloud.Types.Of(record.Id);
        var body = record.Body.Clone();
        type.Render(cloud, record, body);
        var answer = JsonText.NewObject();
        answer["id"] = record.Id.Text;
        answer["name"] = record.Id.Name;
        answer["type"] = type.Name;
        if (EtagText(type, record) is { } etag)
            answer["etag"] = etag;
        foreach (var (name, value) in body)
            answer[name] = value?.DeepClone();
        if (type.Placement == Placement.RegionalByDisplayName && Regions.Find(body.Text("location") ?? "") is { } region)
            answer["location"] = region.DisplayName;
        return answer;
    }

    public ArmResponse List(ArmRequest request, IEnumerable<ResourceRecord> records) =>
        Page(request, records.Where(record => Visibility.IsVisible(cloud, record)), Body);

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

    public LongRunning Style(ResourceType type, OperationKind kind)
    {
        var style = type.Follow(kind);
        if (style == LongRunning.None)
            return style;
        return cloud.Switches[Switches.LongRunningStyle] switch
        {
            "azure-async-operation" => LongRunning.AzureAsyncOperation,
            "location" => LongRunning.Location,
            "both" => LongRunning.Both,
            "provisioning-state" => LongRunning.ProvisioningState,
            _ => style,
        };
    }

    public ArmResponse Running(ArmResponse response, ArmRequest request, LongRunning style, Operation operation)
    {
        var target = operation.Target;
        var scope = $"{request.Origin}{target.Subscription?.Text}/providers/{target.Namespace}/locations/{Place(target)}";
        if (style is LongRunning.AzureAsyncOperation or LongRunning.Both)
            response = response.With("Azure-AsyncOperation", $"{scope}/operationStatuses/{operation.Key}?api-version={request.ApiVersion}");
        if (style is LongRunning.Location or LongRunning.Both)
            response = response.With("Location", $"{scope}/operationResults/{operation.Key}?api-version={request.ApiVersion}");
        return Hint(response);
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
