using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Hosting;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>
/// Sends what a recording sent to a local ARM in this process, and compares the answers. An operation ends when the
/// recording saw it ended: by a poll, by a read that shows the end, or by a write that Azure took.
/// </summary>
internal sealed class Replay(Recording recording, Cloud cloud, ArmPipeline pipeline, Tally tally)
{
    private const string Origin = "https://localhost";

    private static readonly string[] Ended = ["Succeeded", "Failed", "Canceled", "Active"];
    private static readonly string[] Followed = ["azure-asyncoperation", "location"];

    private readonly Counterparts _counterparts = new(recording.Subscription);
    private readonly Dictionary<string, string> _polls = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ResourceRecord> _groups = [];

    public void Run()
    {
        var outside = new Outside(recording);
        foreach (var (url, body) in outside.Resources())
        {
            var response = Send("PUT", url, body.ToJsonString(), null);
            Assert.True(response.Status < 300, $"{recording.Name}: PUT {url}: {response.Body?.ToJsonString()}");
            EndAll();
        }

        foreach (var exchange in outside.Before())
            Send("PUT", exchange.Url, exchange.Request?.ToJsonString(), null);
        foreach (var (id, kind) in outside.Principals())
            cloud.Directory.Enter(id, kind, "outside", cloud.Clock.Now);
        cloud.Store.Commit();

        foreach (var exchange in recording.Exchanges)
            Repeat(exchange);
        EndAll();
        foreach (var record in cloud.Store.Under(ResourceId.TryParse($"/subscriptions/{recording.Subscription}")!).ToList())
            cloud.Store.Resources.Remove(record.Key);
        cloud.Store.Commit();
    }

    private void Repeat(Exchange exchange)
    {
        if (exchange.Type.StartsWith("Microsoft.Resources/deployments/", StringComparison.OrdinalIgnoreCase) && exchange.Response.Says("status", "Succeeded"))
            EndWhatFollows();
        if (_polls.TryGetValue(exchange.Url, out var poll) || _polls.TryGetValue(exchange.Path, out poll))
        {
            ComparePoll(exchange, poll);
            return;
        }

        // The operation was begun by a request that was refused here, or is of another's recording.
        if (IsPoll(exchange))
            return;
        Adapt(exchange);
        var response = Ask(exchange);
        RememberPolls(exchange, response);
        Compare(exchange, response);
        if (exchange.Status < 300 && response.Status < 300)
            _counterparts.Learn(exchange.Response, response.Body);
    }

    /// <summary>What Azure has done both ways, and the recording shows which.</summary>
    private void Adapt(Exchange exchange)
    {
        if (exchange is { Method: "PUT", Status: 200 or 201, Type: "Microsoft.EventHub/namespaces" or "Microsoft.ServiceBus/namespaces" })
            cloud.Switches.Choose("namespace-forms", exchange.Status == 201 ? "newest" : "by-version");
        if (exchange.Status is 409 or 429)
            cloud.Switches.Choose("busy-subnet-status", exchange.Status == 409 ? "409" : "429");
    }

    private ArmResponse Ask(Exchange exchange)
    {
        var url = _counterparts.Translate(exchange.Url);
        var body = exchange.Request is { } request ? _counterparts.TranslateJson(request.ToJsonString()) : null;
        var etag = exchange.IfMatch is { } ifMatch ? _counterparts.Translate(ifMatch) : null;
        if (exchange.Status == 404 && Reached(exchange) is { } gone)
            cloud.Lifecycle.Remove(gone);
        else if (exchange.Status == 404 || (exchange.IsRead && ShowsEnd(exchange)))
            EndWhatIsSeen(ArmPath.Parse(url.Split('?')[0]), deletions: exchange.Status == 404 || (exchange.Status == 204 && exchange.Method != "HEAD"));
        cloud.Store.Commit();
        if (Remembered(exchange) is { } group)
            return AskWith(group, exchange.Method, url, body);
        var response = Send(exchange.Method, url, body, etag);
        if (exchange.IsRead || exchange.Status >= 400 || response.Status < 400)
            return response;
        // Azure took it: whatever was in its way had passed, likely of the same resource.
        if (exchange.Target?.SelfAndAncestors.FirstOrDefault(id => id.Parent?.IsOf(ResourceId.ResourceGroupType) == true) is { } around)
        {
            EndAt(around);
            response = Send(exchange.Method, url, body, etag);
            if (response.Status < 400)
                return response;
        }

        EndAll();
        cloud.Clock.Advance(TimeSpan.FromMinutes(5));
        return Send(exchange.Method, url, body, etag);
    }

    /// <summary>Some of Azure's front ends know a group a little longer than others, and answer for what was in it.</summary>
    private ResourceRecord? Remembered(Exchange exchange)
    {
        if (exchange.Target?.ResourceGroup is not { } group)
            return null;
        if (cloud.Store.Find(group) is { } there)
            _groups[group.Key] = there;
        else if (exchange.Status == 404 && exchange.Response.Text("error.code") is not (null or "ResourceGroupNotFound"))
            return _groups.GetValueOrDefault(group.Key);
        return null;
    }

    private ArmResponse AskWith(ResourceRecord group, string method, string url, string? body)
    {
        cloud.Store.Resources.Put(group);
        cloud.Store.Commit();
        var response = Send(method, url, body, null);
        cloud.Store.Resources.Remove(group.Key);
        cloud.Store.Commit();
        return response;
    }

    /// <summary>A group that is being deleted loses one resource after another: the one that its deletion has reached.</summary>
    private ResourceId? Reached(Exchange exchange) =>
        exchange.Response.Text("error.code") is not (null or "ResourceGroupNotFound") && exchange.Target?.ResourceGroup is { } group && cloud.Store.RunningOn(group) is not null
            ? exchange.Target.SelfAndAncestors.First(id => id.Parent!.IsOf(ResourceId.ResourceGroupType) || id.Parent.IsOf(ResourceId.SubscriptionType))
            : null;

    private static bool ShowsEnd(Exchange exchange) => exchange.Status is 404 or 204
        || exchange.Response.Text("properties.provisioningState") is not { } state || Ended.Contains(state);

    private ArmResponse Send(string method, string url, string? body, string? ifMatch)
    {
        var parts = url.Split('?', 2);
        var query = (parts.Length > 1 ? parts[1] : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length > 0)
            .DistinctBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "", StringComparer.OrdinalIgnoreCase);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" };
        if (ifMatch is not null)
            headers["If-Match"] = ifMatch;
        return pipeline.Answer(new ArmRequest(method, Uri.UnescapeDataString(parts[0]), query, headers, body ?? "", Origin));
    }

    private void RememberPolls(Exchange exchange, ArmResponse response)
    {
        foreach (var name in Followed)
        {
            var ours = Header(response, name) ?? Followed.Select(other => Header(response, other)).FirstOrDefault(address => address is not null);
            if (exchange.Headers.TryGetValue(name, out var azure) && ours is not null && !azure.Split('?')[0].Equals(exchange.Path, StringComparison.OrdinalIgnoreCase))
                _polls[azure] = _polls[azure.Split('?')[0]] = $"{name} {ours[Origin.Length..]}";
        }
    }

    private void ComparePoll(Exchange exchange, string poll)
    {
        var url = poll[(poll.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var ended = poll.StartsWith('l') || !exchange.Url.Contains("asyncinfo", StringComparison.Ordinal)
            ? exchange.Status != 202 && !(exchange.Response.Text("status") is { } state && !Ended.Contains(state))
            : Ended.Contains(exchange.Response.Text("status"));
        if (ended && cloud.Store.Operations.Find(url.Split('?')[0].Split('/')[^1]) is { IsRunning: true } operation)
            End(exchange.Response.Text("status") == "Failed" ? operation with { Error = (JsonObject)exchange.Response.At("error")!.DeepClone() } : operation);
        var response = Send("GET", url, null, null);
        var row = tally.Of("(polls)");
        row.Exchanges++;
        if (response.Status == exchange.Status)
            row.SameStatus++;
        else
            Note(exchange, "(polls)", $"status {exchange.Status} here {response.Status}", exchange.Response?.ToJsonString(), response.Body?.ToJsonString());
        if (response.Status != exchange.Status || exchange.Response.Text("status") is not { } status)
            return;
        row.Properties++;
        if (response.Body.Text("status") == status)
            row.SameProperties++;
        else
            Note(exchange, "(polls)", "value status", status, response.Body.Text("status"));
    }

    private static bool IsPoll(Exchange exchange) => exchange.Method == "GET" && exchange.Type.Contains("peration", StringComparison.Ordinal)
        && exchange.Type.Split('/') is not [_, "operations"];

    private void Compare(Exchange exchange, ArmResponse response)
    {
        var type = CanonicalType(exchange);
        var row = tally.Of(type);
        row.Exchanges++;
        if (response.Status != exchange.Status)
        {
            Note(exchange, type, $"status {exchange.Status} here {response.Status}", exchange.Response?.ToJsonString(), response.Body?.ToJsonString());
            return;
        }

        row.SameStatus++;
        if (exchange.Status >= 400)
        {
            CompareErrors(exchange, type, response);
            return;
        }

        foreach (var name in (string[])["azure-asyncoperation", "location", "retry-after", "etag"])
            CompareHeader(exchange, type, response, name);
        if (exchange.Method != "HEAD")
            CompareBodies(exchange, type, row, exchange.Response, response.Body);
    }

    private void CompareErrors(Exchange exchange, string type, ArmResponse response)
    {
        var code = exchange.Response.Text("error.code") ?? exchange.Response.Text("code");
        var ours = response.Body.Text("error.code") ?? response.Body.Text("code");
        if (!string.Equals(code, ours, StringComparison.OrdinalIgnoreCase))
            Note(exchange, type, $"code {code} here {ours}", exchange.Response?.ToJsonString(), response.Body?.ToJsonString());
        var message = exchange.Response.Text("error.message") ?? exchange.Response.Text("message") ?? "";
        var ourMessage = response.Body.Text("error.message") ?? response.Body.Text("message") ?? "";
        if (Properties.NormalMessage(message) != Properties.NormalMessage(ourMessage))
            Note(exchange, type, $"message of {code}", message, ourMessage);
    }

    private void CompareHeader(Exchange exchange, string type, ArmResponse response, string name)
    {
        var azure = exchange.Headers.GetValueOrDefault(name);
        var ours = Header(response, name);
        if (azure is null != ours is null)
            Note(exchange, type, $"{(ours is null ? "missing" : "extra")} header {name} of {exchange.Status}", azure, ours);
    }

    private void CompareBodies(Exchange exchange, string type, Tally.Row row, JsonNode? azure, JsonNode? ours)
    {
        var theirs = Properties.Of(azure);
        var own = Properties.Of(ours);
        foreach (var path in theirs.Keys.Union(own.Keys, StringComparer.Ordinal))
        {
            row.Properties++;
            theirs.TryGetValue(path, out var want);
            own.TryGetValue(path, out var have);
            if (want is not null && have is not null && Properties.Same(want, have))
                row.SameProperties++;
            else
                Note(exchange, type, $"{(have is null ? "missing" : want is null ? "extra" : "value")} {path}", Join(want), Join(have));
        }
    }

    private void Note(Exchange exchange, string type, string what, string? azure, string? ours) =>
        tally.Differences.Add(new Difference(type, exchange.Method, what, exchange.ApiVersion, recording.Name, exchange.Index, azure ?? "", ours ?? ""));

    private static string Join(List<string>? values) => values is null ? "" : string.Join(" ; ", values);

    private string CanonicalType(Exchange exchange)
    {
        var type = exchange.Type;
        return cloud.Types.Find(type)?.Name ?? type;
    }

    private static string? Header(ArmResponse response, string name) =>
        response.Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    /// <summary>A group that is looked at shows nothing of what is in it; a list does.</summary>
    private void EndWhatIsSeen(ArmPath path, bool deletions)
    {
        if (path.Rest.Length > 0 || path.Id?.IsOf(ResourceId.ResourceGroupType) != true)
            EndAt(path.Id, deletions);
        else if (deletions && cloud.Store.RunningOn(path.Id) is { } operation)
            End(operation);
    }

    /// <summary>Deletions have not ended while what they remove is seen.</summary>
    private void EndAt(ResourceId? target, bool deletions = true)
    {
        foreach (var operation in cloud.Store.Running.Where(operation => deletions || operation.Kind != OperationKind.Delete).Where(operation => target is null || target.SelfAndAncestors.Contains(operation.Target) || operation.Target.IsUnder(target)).ToList())
            End(operation);
    }

    private void EndAll() => EndAt(null);

    /// <summary>A deployment goes on with what waited for what has ended.</summary>
    private void EndWhatFollows()
    {
        while (cloud.Store.Running.Any())
            EndAll();
    }

    private void End(Operation operation)
    {
        cloud.Store.Operations.Put(operation with { End = cloud.Clock.Now });
        cloud.Lifecycle.CatchUp();
        cloud.Store.Commit();
    }
}
