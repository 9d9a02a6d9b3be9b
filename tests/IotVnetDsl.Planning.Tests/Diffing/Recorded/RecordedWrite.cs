using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Diffing.Recorded;

/// <summary>A write of a resource of ours that Azure took, and what Azure answered before and after it.</summary>
/// <param name="Id">The resource's.</param>
/// <param name="Version">The version asked for.</param>
/// <param name="Type">The type.</param>
/// <param name="Body">What was asked for as a whole: of a patch, what was asked for before with the patch in it.</param>
/// <param name="Before">Null where the resource was not there, or was not looked at.</param>
/// <param name="After">Null where it was not looked at.</param>
/// <param name="Known">All that is there besides.</param>
internal sealed record RecordedWrite(
    string Id, string Version, ArmResourceType Type, JsonObject Body, JsonObject? Before, JsonObject? After, IReadOnlyList<ActualResource> Known)
{
    /// <summary>The writes of a recording, in their order.</summary>
    public static IEnumerable<RecordedWrite> In(JsonObject recording)
    {
        var exchanges = recording["exchanges"]!.AsArray().Select(exchange => new Exchange(exchange!.AsObject())).ToArray();
        var asked = new Dictionary<string, JsonObject>(ResourceId.Comparer);
        var known = new Dictionary<string, ActualResource>(ResourceId.Comparer);
        for (var position = 0; position < exchanges.Length; position++)
        {
            var exchange = exchanges[position];
            if (exchange is { IsTaken: false } || exchange.Type is not { } type)
                continue;
            if (exchange.Method == "DELETE")
            {
                foreach (var gone in known.Keys.Where(id => ResourceId.Same(id, exchange.Id) || ResourceId.IsBelow(id, exchange.Id)).ToArray())
                    known.Remove(gone);
                asked.Remove(exchange.Id);
            }
            else if (exchange is { IsWrite: true, Request: { } request })
            {
                var body = exchange.Method == "PATCH" ? Merged(asked.GetValueOrDefault(exchange.Id), request) : request;
                var after = exchanges.Skip(position + 1).TakeWhile(next => !next.Touches(exchange.Id))
                    .LastOrDefault(next => next is { Method: "GET", IsTaken: true } && ResourceId.Same(next.Id, exchange.Id))?.Response ?? exchange.Response;
                if (body is not null)
                {
                    asked[exchange.Id] = body;
                    yield return new RecordedWrite(
                        exchange.Id, exchange.Version, type, body, known.GetValueOrDefault(exchange.Id)?.Body, after?["id"] is null ? null : after, [.. known.Values]);
                }

                known[exchange.Id] = new ActualResource(exchange.Id, type, after ?? body ?? request);
            }
            else if (exchange is { Method: "GET", Response: { } answer })
            {
                known[exchange.Id] = new ActualResource(exchange.Id, type, answer);
            }
        }
    }

    // RFC 7396.
    private static JsonObject? Merged(JsonObject? target, JsonObject patch)
    {
        if (target is null)
            return null;
        var merged = target.DeepClone().AsObject();
        foreach (var (name, value) in patch)
        {
            if (value is null)
                merged.Remove(name);
            else
                merged[name] = value is JsonObject inner && merged[name] is JsonObject below ? Merged(below, inner) : value.DeepClone();
        }

        return merged;
    }

    private sealed class Exchange(JsonObject exchange)
    {
        private readonly string _url = exchange["url"]!.ToString();

        public string Method { get; } = exchange["method"]!.ToString();

        public string Id => _url.Split('?')[0].TrimEnd('/');

        public string Version => _url.Split("api-version=").Last().Split('&')[0];

        public ArmResourceType? Type => Id.Split('/').Length % 2 == 1 ? ResourceCatalog.Find(ResourceId.TypeOf(Id)) : null;

        public bool IsTaken => exchange["status"]!.GetValue<int>() is >= 200 and < 300;

        public bool IsWrite => Method is "PUT" or "PATCH";

        public JsonObject? Request => exchange["request"] as JsonObject;

        public JsonObject? Response => exchange["response"] as JsonObject;

        public bool Touches(string id) => Method is not ("GET" or "HEAD" or "POST") && IsTaken && (ResourceId.Same(Id, id) || ResourceId.IsBelow(Id, id) || ResourceId.IsBelow(id, Id));
    }
}
