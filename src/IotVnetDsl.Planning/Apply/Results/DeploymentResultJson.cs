using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Planning.Apply.Results;

/// <summary>The result's versioned JSON form.</summary>
public static class DeploymentResultJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DeploymentResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, result);
        return Escaping.Json(Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n")) + "\n";
    }

    private static void Write(Utf8JsonWriter json, DeploymentResult result)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", DeploymentResult.SchemaVersion);
        json.WriteString("topology", result.Topology);
        json.WriteString("variant", result.Variant);
        json.WriteString("outcome", Name(result.Outcome));
        json.WriteNumber("result", (int)result.Outcome);
        json.WriteString("health", Name(result.Health));
        json.WriteNumber("seconds", decimal.Round((decimal)result.Elapsed.TotalSeconds, 1));
        Write(json, "done", result.Done);
        Write(json, "failed", result.Failed);
        Write(json, "running", result.Running);
        Write(json, "notStarted", result.NotStarted);
        Write(json, "waiting", result.Waiting);
        Write(json, "errors", result.Errors);
        Write(json, "warnings", result.Warnings);
        json.WriteStartArray("notes");
        foreach (var note in result.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<OperationResult> operations)
    {
        json.WriteStartArray(name);
        foreach (var operation in operations)
        {
            json.WriteStartObject();
            json.WriteString("key", operation.Key);
            json.WriteString("kind", Name(operation.Kind));
            json.WriteString("path", operation.Resource.Path);
            json.WriteString("type", operation.Resource.ArmType);
            json.WriteString("name", operation.Resource.Name);
            json.WriteString("id", operation.Resource.Id);
            Write(json, operation.Resource.Place);
            if (operation.Duration is { } duration)
                json.WriteNumber("seconds", decimal.Round((decimal)duration.TotalSeconds, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<DeploymentError> errors)
    {
        json.WriteStartArray(name);
        foreach (var error in errors)
            Write(json, error);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DeploymentError error)
    {
        json.WriteStartObject();
        json.WriteString("id", error.Id);
        if (error.Path is not null)
            json.WriteString("path", error.Path);
        Write(json, error.Place);
        json.WriteString("message", error.Message);
        if (error.Code is not null)
            json.WriteString("code", error.Code);
        if (error.CorrelationId is not null)
            json.WriteString("correlationId", error.CorrelationId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SourcePlace? place)
    {
        if (place is null)
            return;
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
    }

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
