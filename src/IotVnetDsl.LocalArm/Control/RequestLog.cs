using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Control;

/// <summary>What was asked of ARM, for tests that count calls; control requests are not in it.</summary>
internal sealed class RequestLog
{
    private const int Kept = 20_000;
    private readonly Queue<JsonObject> _entries = [];
    private int _number;

    public void Add(ArmRequest request, ArmResponse response, DateTimeOffset now)
    {
        _entries.Enqueue(new JsonObject
        {
            ["number"] = ++_number,
            ["time"] = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["method"] = request.Method,
            ["path"] = request.Path,
            ["apiVersion"] = request.ApiVersion,
            ["status"] = response.Aborted ? 0 : response.Status,
            ["clientRequestId"] = request.Header("x-ms-client-request-id"),
        });
        if (_entries.Count > Kept)
            _entries.Dequeue();
    }

    public void Clear() => _entries.Clear();

    public JsonArray Since(int number) => new([.. _entries.Where(entry => (int)entry["number"]! > number).Select(entry => entry.DeepClone())]);
}
