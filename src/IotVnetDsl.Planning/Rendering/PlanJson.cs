using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Rendering;

/// <summary>The plan's JSON form: versioned, the same bytes for the same plan, and read back as it was written.</summary>
public static class PlanJson
{
    internal const string Version = "schemaVersion";
    internal const string Digest = "digest";

    /// <summary>The form, for what reads it.</summary>
    internal static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // What may be null is not written where it is.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Relax } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(Plan plan)
    {
        using var text = new MemoryStream();
        Write(plan, text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Writes it as it comes: of a large plan the text alone fills memory.</summary>
    public static void Write(Plan plan, Stream target) => PlanJsonWriter.Write(target, plan, PlanFingerprint.Of(plan));

    /// <summary>The plan that was written; throws <see cref="FormatException"/> where the text is none, one of another version, one that was changed, or one whose operations contradict each other.</summary>
    public static Plan Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            CheckMembers(document.RootElement, isOfAzure: false);
            var json = JsonObject.Create(document.RootElement) ?? throw new FormatException("the plan is empty");
            var version = (int?)json[Version];
            if (version != Plan.SchemaVersion)
                throw new FormatException($"the plan has schema version {version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, this tool reads {Plan.SchemaVersion}");
            var digest = (string?)json[Digest];
            json.Remove(Version);
            json.Remove(Digest);
            var plan = json.Deserialize<Plan>(Options)!;
            CheckOperations(plan);
            // Who agreed to it has seen what the digest is of.
            return digest == PlanFingerprint.Of(plan) ? plan : throw new FormatException("the plan was changed after it was made: its digest is of another");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the plan cannot be read: {fault.Message}", fault);
        }
    }

    private static void Relax(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired &= !property.IsSetNullable;
    }

    // Of two members of one name a reader would take the one, and another reader the other.
    private static void CheckMembers(JsonElement element, bool isOfAzure)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Null && !isOfAzure)
                    throw new FormatException("the plan has an item that is nothing");
                CheckMembers(item, isOfAzure);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in element.EnumerateObject())
            {
                if (!names.Add(member.Name))
                    throw new FormatException($"the plan has a member '{member.Name}' twice in one place");
                CheckMembers(member.Value, isOfAzure || member.Name == "body");
            }
        }
    }

    private static void CheckOperations(Plan plan)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (plan.Operations.FirstOrDefault(operation => !keys.Add(operation.Key)) is { } twice)
            throw new FormatException($"the plan has the operation '{twice.Key}' twice");
        if (plan.Barriers.FirstOrDefault(barrier => !keys.Add(barrier.Key)) is { } again)
            throw new FormatException($"the plan has the barrier '{again.Key}' twice");
        var waits = plan.Operations.SelectMany(operation => operation.DependsOn.Select(wait => (operation.Key, Waits: wait.On)))
            .Concat(plan.Barriers.SelectMany(barrier => barrier.DependsOn.Select(key => (barrier.Key, Waits: key))));
        if (waits.FirstOrDefault(waiting => !keys.Contains(waiting.Waits)) is { Waits: not null } lost)
            throw new FormatException($"the operation '{lost.Key}' of the plan waits for '{lost.Waits}', which the plan does not have");
    }
}
