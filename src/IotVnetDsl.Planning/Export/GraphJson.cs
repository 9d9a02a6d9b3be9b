using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Export;

/// <summary>The graph's JSON form, see docs/graph-convention.md.</summary>
public static class GraphJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(TopologyGraph graph)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            Write(json, graph);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    private static void Write(Utf8JsonWriter json, TopologyGraph graph)
    {
        json.WriteStartObject();
        json.WriteNumber("convention", GraphConvention.Version);
        json.WriteString("topology", graph.Name);
        json.WriteString("variant", graph.Variant);
        WriteNames(json, "open", graph.OpenTypes);
        json.WriteStartArray("nodes");
        foreach (var node in graph.Nodes)
            Write(json, node);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("path", node.Path);
        json.WriteString("type", node.Type);
        WriteNames(json, "origins", node.Origins);
        json.WriteStartObject("scope");
        WriteMember(json, "subscription", node.Scope.Subscription);
        WriteMember(json, "resourceGroup", node.Scope.ResourceGroup);
        WriteMember(json, "region", node.Scope.Region);
        json.WriteEndObject();
        if (!node.Tags.Equals(node[GraphMember.Tags]))
            WriteMember(json, "tags", node.Tags);
        WriteMembers(json, node.Value);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, RecordValue record)
    {
        json.WriteStartObject("members");
        foreach (var (name, value) in record.Members)
            WriteMember(json, name, value);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, GraphValue value)
    {
        if (value is UnsetValue)
            return;
        json.WritePropertyName(name);
        Write(json, value);
    }

    private static void Write(Utf8JsonWriter json, GraphValue value)
    {
        switch (value)
        {
            case ScalarValue { Value: string text }:
                json.WriteStringValue(text);
                break;
            case ScalarValue { Value: bool flag }:
                json.WriteBooleanValue(flag);
                break;
            case ScalarValue { Value: TimeSpan } duration:
                WriteTagged(json, "duration", duration.ToString());
                break;
            case ScalarValue number:
                json.WriteRawValue(number.ToString());
                break;
            case EnumValue member:
                WriteTagged(json, "enum", $"{member.Type}.{member.Member}");
                break;
            case UnknownValue unknown:
                WriteTagged(json, "unknown", unknown.Reason);
                break;
            case RecordValue record:
                json.WriteStartObject();
                json.WriteString("record", record.Type);
                WriteMembers(json, record);
                json.WriteEndObject();
                break;
            case SequenceValue { IsOpen: true } open:
                json.WriteStartObject();
                json.WritePropertyName("openSequence");
                WriteItems(json, open);
                json.WriteEndObject();
                break;
            case SequenceValue sequence:
                WriteItems(json, sequence);
                break;
            case ReferenceValue reference:
                Write(json, reference);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, ReferenceValue reference)
    {
        json.WriteStartObject();
        json.WriteString("reference", reference.Path);
        if (reference.Path is null)
        {
            json.WriteString("type", reference.Type);
            WriteMember(json, "name", reference.Name);
            WriteMember(json, "subscription", reference.Subscription);
        }

        if (reference.Child is not null)
            json.WriteString("child", reference.Child);
        WriteMember(json, "key", reference.Key);
        if (reference.Output is not null)
            json.WriteString("output", reference.Output);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, SequenceValue sequence)
    {
        json.WriteStartArray();
        foreach (var item in sequence.Items)
            Write(json, item);
        json.WriteEndArray();
    }

    private static void WriteTagged(Utf8JsonWriter json, string tag, string text)
    {
        json.WriteStartObject();
        json.WriteString(tag, text);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string member, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return;
        json.WriteStartArray(member);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
