using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Bicep.Types;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>A resource type as Microsoft publishes it, and what of a body does not fit it.</summary>
internal sealed class PublishedType
{
    private static readonly AzTypeLoader Loader = new();

    private static readonly Lazy<Dictionary<string, CrossFileTypeReference>> Published =
        new(() => Loader.LoadTypeIndex().Resources.ToDictionary(type => type.Key, type => type.Value, StringComparer.OrdinalIgnoreCase));

    private readonly TypeBase _body;

    private PublishedType(TypeBase body) => _body = body;

    /// <summary>The type in a version; null where that was never published.</summary>
    public static PublishedType? Find(string armType, string apiVersion) =>
        Published.Value.TryGetValue($"{armType}@{apiVersion}", out var at) ? new PublishedType(Loader.LoadResourceType(at).Body.Type) : null;

    /// <summary>What stands at a path of a table: null where the type has nothing there; flags of all that is on the way.</summary>
    public (TypeBase Type, ObjectTypePropertyFlags Flags)? At(string armPath, TypeBase? from = null)
    {
        var (type, flags) = (from ?? _body, ObjectTypePropertyFlags.None);
        foreach (var part in armPath.Split('.'))
        {
            var name = part.Split('[')[0];
            if (type is not ObjectType record)
                return null;
            if (record.Properties.TryGetValue(name, out var property))
                (type, flags) = (property.Type.Type, flags | (property.Flags & ObjectTypePropertyFlags.ReadOnly));
            else if (record.AdditionalProperties is { } others)
                type = others.Type;
            else
                return null;
            if (part.Contains('[', StringComparison.Ordinal))
                type = ((ArrayType)type).ItemType.Type;
        }

        return (type, flags);
    }

    /// <summary>What of a whole body Azure would not take, each with its path.</summary>
    public IEnumerable<string> Misfits(JsonObject body) => Misfits(body, _body, "");

    /// <summary>Paths of the type's own properties that only Azure sets.</summary>
    public IEnumerable<string> ReadOnlyPaths() => ReadOnlyPaths(_body, "", depth: 2);

    private static IEnumerable<string> ReadOnlyPaths(TypeBase type, string path, int depth, bool isReadOnly = false) => type is ObjectType record && depth > 0
        ? record.Properties.SelectMany(property => ReadOnlyPaths(
            property.Value.Type.Type, path.Length == 0 ? property.Key : $"{path}.{property.Key}", depth - 1, isReadOnly || property.Value.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly)))
        : isReadOnly ? [path] : [];

    private static IEnumerable<string> Misfits(JsonNode? value, TypeBase type, string path) => (type, value) switch
    {
        (ObjectType record, JsonObject members) => MembersThatMisfit(members, record, path),
        (ArrayType list, JsonArray items) => items.SelectMany((item, index) => Misfits(item, list.ItemType.Type, $"{path}[{index}]")),
        (UnionType union, JsonValue text) when union.Elements.Any(element => element.Type is StringLiteralType) =>
            union.Elements.Any(element => element.Type is StringLiteralType literal && literal.Value == text.ToString())
                ? []
                : [$"{path}: {text} is none of {string.Join(", ", union.Elements.Select(element => element.Type).OfType<StringLiteralType>().Select(literal => literal.Value))}"],
        (StringLiteralType literal, JsonValue text) => literal.Value == text.ToString() ? [] : [$"{path}: {text} is not {literal.Value}"],
        (StringType text, JsonValue) when value.GetValueKind() == JsonValueKind.String => Fits(text, value.ToString()) ? [] : [$"{path}: '{value}' breaks length or pattern"],
        (IntegerType range, JsonValue) when value.GetValueKind() == JsonValueKind.Number => Fits(range, long.Parse(value.ToString(), CultureInfo.InvariantCulture))
            ? []
            : [$"{path}: {value} is not in {range.MinValue}-{range.MaxValue}"],
        (BooleanType, JsonValue) when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [],
        (AnyType, _) => [],
        _ => [$"{path}: {value?.ToJsonString() ?? "null"} is no {type.GetType().Name}"],
    };

    private static IEnumerable<string> MembersThatMisfit(JsonObject members, ObjectType record, string path)
    {
        foreach (var missing in record.Properties.Where(property => property.Value.Flags.HasFlag(ObjectTypePropertyFlags.Required) && !members.ContainsKey(property.Key)))
            yield return $"{path}.{missing.Key} is required";
        foreach (var (name, value) in members)
        {
            var at = $"{path}.{name}";
            if (record.Properties.TryGetValue(name, out var property))
            {
                if (property.Flags.HasFlag(ObjectTypePropertyFlags.ReadOnly))
                    yield return $"{at} is Azure's to set";
                foreach (var misfit in Misfits(value, property.Type.Type, at))
                    yield return misfit;
            }
            else if (record.AdditionalProperties is { } others)
            {
                foreach (var misfit in Misfits(value, others.Type, at))
                    yield return misfit;
            }
            else
            {
                yield return $"{at} is unknown";
            }
        }
    }

    private static bool Fits(StringType type, string text) =>
        text.Length >= (type.MinLength ?? 0) && text.Length <= (type.MaxLength ?? int.MaxValue)
        && (type.Pattern is null || Regex.IsMatch(text, type.Pattern, RegexOptions.None, TimeSpan.FromSeconds(10)));

    private static bool Fits(IntegerType type, long number) => number >= (type.MinValue ?? long.MinValue) && number <= (type.MaxValue ?? long.MaxValue);
}
