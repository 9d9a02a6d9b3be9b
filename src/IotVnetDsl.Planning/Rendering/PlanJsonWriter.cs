using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>
/// Writes a plan as <see cref="PlanJson"/> reads it, a piece at a time. By hand: a serializer that first looks at all types costs a small plan more
/// than everything else, and a large one is held in memory several times. A test holds it against the serializer.
/// </summary>
internal sealed class PlanJsonWriter : IDisposable
{
    private const int Piece = 1 << 16;

    private readonly ArrayBufferWriter<byte> _piece = new(2 * Piece);
    private readonly Stream _target;
    private readonly Utf8JsonWriter _json;

    private PlanJsonWriter(Stream target)
    {
        _target = target;
        _json = new Utf8JsonWriter(_piece, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>Writes the plan, and at its end the digest of it where there is one.</summary>
    public static void Write(Stream target, Plan plan, string? digest = null)
    {
        using var writer = new PlanJsonWriter(target);
        writer.Write(plan, digest);
        writer.Drain();
        target.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();

    private void Write(Plan plan, string? digest)
    {
        _json.WriteStartObject();
        _json.WriteNumber(PlanJson.Version, Plan.SchemaVersion);
        _json.WriteString("topology", plan.Topology);
        _json.WriteString("topologyId", plan.TopologyId);
        _json.WriteString("variant", plan.Variant);
        Record("tool", plan.Tool, Write);
        Record("place", plan.Place, Write);
        Record("target", plan.Target, Write);
        Record("checks", plan.Checks, Write);
        List("phases", plan.Phases, Write);
        List("operations", plan.Operations, Write);
        List("barriers", plan.Barriers, Write);
        List("unchanged", plan.Unchanged, Write);
        List("adopted", plan.Adopted, Write);
        if (plan.Awaited is { } awaited)
            List("awaited", awaited, Write);
        List("surplus", plan.Surplus, Write);
        if (plan.Orphans is { } orphans)
            List("orphans", orphans, Write);
        List("missing", plan.Missing, Write);
        List("broken", plan.Broken, Write);
        List("given", plan.Given, Write);
        Texts("unused", plan.Unused);
        List("openings", plan.Openings, Write);
        List("closings", plan.Closings, Write);
        List("hourly", plan.Hourly, Write);
        Record("reads", plan.Reads, Write);
        Record("paths", plan.Paths, Write);
        Text(PlanJson.Digest, digest);
        _json.WriteEndObject();
    }

    private void Write(PlanTool tool)
    {
        _json.WriteString("version", tool.Version);
        Text("catalog", tool.Catalog);
    }

    private void Write(SourcePlace place)
    {
        _json.WriteString("file", place.File);
        _json.WriteNumber("line", place.Line);
    }

    private void Write(PlanTarget target)
    {
        Text("endpoint", target.Endpoint);
        _json.WriteBoolean("isLocal", target.IsLocal);
        _json.WriteString("subscription", target.Subscription);
        Text("cloud", target.Cloud);
    }

    private void Write(PlanChecks checks)
    {
        _json.WriteNumber("rules", checks.Rules);
        _json.WriteString("regionCatalog", checks.RegionCatalog);
        _json.WriteNumber("errors", checks.Errors);
        _json.WriteNumber("warnings", checks.Warnings);
        List("accepted", checks.Accepted, Write);
        List("findings", checks.Findings, Write);
    }

    private void Write(AcceptedRisk risk)
    {
        _json.WriteString("id", risk.Id);
        _json.WriteString("path", risk.Path);
        _json.WriteString("message", risk.Message);
        Text("justification", risk.Justification);
        Record("place", risk.Place, Write);
    }

    private void Write(PlanFinding finding)
    {
        _json.WriteString("id", finding.Id);
        Word("severity", finding.Severity);
        _json.WriteString("path", finding.Path);
        _json.WriteString("propertyPath", finding.PropertyPath);
        _json.WriteString("message", finding.Message);
        Record("place", finding.Place, Write);
    }

    private void Write(PlanInside inside)
    {
        _json.WriteString("collection", inside.Collection);
        _json.WriteString("apiVersion", inside.ApiVersion);
        Texts("names", inside.Names);
        if (inside.Hashes is { } hashes)
            Texts("hashes", hashes);
    }

    private void Write(PlanPhase phase)
    {
        _json.WriteNumber("number", phase.Number);
        _json.WriteString("title", phase.Title);
    }

    private void Write(PlanOperation operation)
    {
        _json.WriteString("key", operation.Key);
        _json.WriteNumber("phase", operation.Phase);
        Word("kind", operation.Kind);
        Record("resource", operation.Resource, Write);
        _json.WriteString("apiVersion", operation.ApiVersion);
        Word("mode", operation.Mode);
        _json.WritePropertyName("body");
        if (operation.Body is { } body)
            body.WriteTo(_json);
        else
            _json.WriteNullValue();
        List("dependsOn", operation.DependsOn, Write);
        Texts("serializes", operation.Serializes);
        List("neededRoles", operation.NeededRoles, Write);
        Texts("awaitsRoles", operation.AwaitsRoles);
        List("changes", operation.Changes, Write);
        Text("readHash", operation.ReadHash);
        if (operation.Inside is { } inside)
            List("inside", inside, Write);
        Text("reason", operation.Reason);
        Flag("isRepair", operation.IsRepair);
        if (_json.BytesPending + _piece.WrittenCount > Piece)
            Drain();
    }

    private void Write(PlanResource resource)
    {
        _json.WriteString("path", resource.Path);
        _json.WriteString("armType", resource.ArmType);
        _json.WriteString("name", resource.Name);
        _json.WriteString("id", resource.Id);
        Record("place", resource.Place, Write);
    }

    private void Write(PlanWait wait)
    {
        _json.WriteString("on", wait.On);
        _json.WriteString("because", wait.Because);
        Word("kind", wait.Kind);
    }

    private void Write(NeededRole role)
    {
        _json.WriteString("part", role.Part);
        _json.WriteString("identity", role.Identity);
        _json.WriteString("scope", role.Scope);
        Texts("roles", role.Roles);
    }

    private void Write(PropertyChange change)
    {
        _json.WriteString("name", change.Name);
        _json.WriteString("armPath", change.ArmPath);
        Text("before", change.Before);
        Text("after", change.After);
        Record("knownAfter", change.KnownAfter, Write);
        Text("forcesReplacement", change.ForcesReplacement);
        Flag("isLeft", change.IsLeft);
    }

    private void Write(KnownAfter known)
    {
        _json.WriteString("operation", known.Operation);
        _json.WriteNumber("phase", known.Phase);
        _json.WriteString("output", known.Output);
    }

    private void Write(PlanBarrier barrier)
    {
        _json.WriteString("key", barrier.Key);
        _json.WriteString("means", barrier.Means);
        Texts("dependsOn", barrier.DependsOn);
    }

    private void Write(PlanSurplus surplus)
    {
        _json.WriteString("path", surplus.Path);
        _json.WriteString("armType", surplus.ArmType);
        _json.WriteString("name", surplus.Name);
        _json.WriteString("id", surplus.Id);
        _json.WriteString("reason", surplus.Reason);
    }

    private void Write(PlanConsent consent)
    {
        _json.WriteString("kind", consent.Kind);
        _json.WriteString("name", consent.Name);
        _json.WriteString("reason", consent.Reason);
    }

    private void Write(BrokenPromise promise)
    {
        _json.WriteString("kind", promise.Kind);
        Record("resource", promise.Resource, Write);
        _json.WriteString("reason", promise.Reason);
    }

    private void Write(PlanOpening opening)
    {
        _json.WriteString("path", opening.Path);
        _json.WriteString("name", opening.Name);
        _json.WriteString("to", opening.To);
        _json.WriteString("change", opening.Change);
        Text("remedy", opening.Remedy);
        _json.WriteBoolean("isCreated", opening.IsCreated);
    }

    private void Write(PlanCharge charge)
    {
        _json.WriteString("path", charge.Path);
        _json.WriteString("unit", charge.Unit);
    }

    private void Write(ReadStatistics reads)
    {
        _json.WriteNumber("resources", reads.Resources);
        _json.WriteNumber("requests", reads.Requests);
    }

    private void Write(PlanPaths paths)
    {
        List("ways", paths.Ways, Write);
        Texts("closed", paths.Closed);
        Texts("open", paths.Open);
    }

    private void Write(PlanPath way)
    {
        _json.WriteString("from", way.From);
        _json.WriteString("to", way.To);
        _json.WriteString("means", way.Means);
        _json.WriteBoolean("isThere", way.IsThere);
        _json.WriteBoolean("isNew", way.IsNew);
        _json.WriteBoolean("isLost", way.IsLost);
        Flag("isDoubtful", way.IsDoubtful);
        Flag("isShut", way.IsShut);
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
            _json.WriteString(name, value);
    }

    private void Flag(string name, bool value)
    {
        if (value)
            _json.WriteBoolean(name, value);
    }

    private void Word(string name, Enum value) => _json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private void Texts(string name, ImmutableArray<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
            _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    private void Record<T>(string name, T? record, Action<T> write) where T : class
    {
        if (record is null)
            return;
        _json.WriteStartObject(name);
        write(record);
        _json.WriteEndObject();
    }

    private void List<T>(string name, ImmutableArray<T> records, Action<T> write) where T : class
    {
        _json.WriteStartArray(name);
        foreach (var record in records)
        {
            _json.WriteStartObject();
            write(record);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // What is not ASCII may be something that hides.
    private void Drain()
    {
        _json.Flush();
        var piece = _piece.WrittenSpan;
        _target.Write(piece.ContainsAnyInRange((byte)0x7F, (byte)0xFF) ? Encoding.UTF8.GetBytes(Escaping.Json(Encoding.UTF8.GetString(piece))) : piece);
        _piece.ResetWrittenCount();
    }
}
