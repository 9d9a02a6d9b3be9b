using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Lists and objects; some take texts as well.</summary>
internal static class CollectionFunctions
{
    public static IReadOnlyDictionary<string, TemplateFunction> All { get; } = new Dictionary<string, TemplateFunction>
    {
        ["array"] = arguments => arguments[0] is JsonArray list ? list.DeepClone() : new JsonArray(arguments[0]?.DeepClone()),
        ["concat"] = Concat,
        ["contains"] = Contains,
        ["createArray"] = arguments => Of(arguments.All),
        ["createObject"] = CreateObject,
        ["empty"] = arguments => Length(arguments[0], arguments) == 0,
        ["first"] = arguments => arguments[0] is JsonArray list ? list.FirstOrDefault()?.DeepClone() : arguments.Text(0) is { Length: > 0 } text ? text[..1] : "",
        ["flatten"] = arguments => Of(arguments.List(0).SelectMany(item => item as JsonArray ?? [])),
        ["indexFromEnd"] = arguments => arguments.List(0)[^(int)arguments.Number(1)]?.DeepClone(),
        ["indexOf"] = arguments => arguments[0] is JsonArray list ? IndexOf(list, arguments[1]) : arguments.Text(0).IndexOf(arguments.Text(1), StringComparison.OrdinalIgnoreCase),
        ["intersection"] = Intersection,
        ["items"] = arguments => Of(arguments.Map(0).OrderBy(member => member.Key, StringComparer.OrdinalIgnoreCase).Select(member => (JsonNode?)Item(member.Key, member.Value))),
        ["join"] = arguments => string.Join(arguments.Text(1), arguments.List(0).Select(Arguments.Text)),
        ["last"] = arguments => arguments[0] is JsonArray list ? list.LastOrDefault()?.DeepClone() : arguments.Text(0) is { Length: > 0 } text ? text[^1..] : "",
        ["lastIndexOf"] = arguments => arguments[0] is JsonArray list ? LastIndexOf(list, arguments[1]) : arguments.Text(0).LastIndexOf(arguments.Text(1), StringComparison.OrdinalIgnoreCase),
        ["length"] = arguments => Length(arguments[0], arguments),
        ["objectKeys"] = arguments => Of(arguments.Map(0).OrderBy(member => member.Key, StringComparer.OrdinalIgnoreCase).Select(member => (JsonNode?)member.Key)),
        ["range"] = arguments => Of(Enumerable.Range((int)arguments.Number(0), (int)arguments.Number(1)).Select(number => (JsonNode?)number)),
        ["shallowMerge"] = arguments => Merge(arguments.List(0).OfType<JsonObject>(), isDeep: false),
        ["skip"] = arguments => arguments[0] is JsonArray list
            ? Of(list.Skip((int)arguments.Number(1)))
            : arguments.Text(0)[Math.Clamp((int)arguments.Number(1), 0, arguments.Text(0).Length)..],
        ["take"] = arguments => arguments[0] is JsonArray list
            ? Of(list.Take((int)arguments.Number(1)))
            : arguments.Text(0)[..Math.Clamp((int)arguments.Number(1), 0, arguments.Text(0).Length)],
        ["tryGet"] = TryGet,
        ["tryIndexFromEnd"] = arguments => arguments[0] is JsonArray list && arguments.Number(1) is var index && index > 0 && index <= list.Count ? list[^(int)index]?.DeepClone() : null,
        ["union"] = Union,
    };

    public static JsonArray Of(IEnumerable<JsonNode?> items) => new([.. items.Select(item => item?.DeepClone())]);

    private static JsonNode? Concat(Arguments arguments) => arguments.All.Length > 0 && arguments[0] is JsonArray
        ? Of(arguments.All.SelectMany(list => list as JsonArray ?? throw arguments.Fault("arrays and texts cannot be joined")))
        : string.Concat(arguments.All.Select(Arguments.Text));

    private static JsonNode? Contains(Arguments arguments) => arguments[0] switch
    {
        JsonArray list => list.Any(item => JsonNode.DeepEquals(item, arguments[1])),
        JsonObject map => map.ContainsKey(arguments.Text(1)),
        _ => arguments.Text(0).Contains(arguments.Text(1), StringComparison.Ordinal),
    };

    private static JsonObject CreateObject(Arguments arguments)
    {
        var result = JsonText.NewObject();
        for (var index = 0; index + 1 < arguments.Count; index += 2)
            result[arguments.Text(index)] = arguments[index + 1]?.DeepClone();
        return result;
    }

    private static int Length(JsonNode? value, Arguments arguments) => value switch
    {
        null => 0,
        JsonArray list => list.Count,
        JsonObject map => map.Count,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length,
        _ => throw arguments.Fault("argument 1 has no length"),
    };

    private static int IndexOf(JsonArray list, JsonNode? wanted) => Array.FindIndex([.. list], item => JsonNode.DeepEquals(item, wanted));

    private static int LastIndexOf(JsonArray list, JsonNode? wanted) => Array.FindLastIndex([.. list], item => JsonNode.DeepEquals(item, wanted));

    private static JsonObject Item(string key, JsonNode? value)
    {
        var item = JsonText.NewObject();
        item["key"] = key;
        item["value"] = value?.DeepClone();
        return item;
    }

    private static JsonNode? Intersection(Arguments arguments)
    {
        if (arguments[0] is JsonArray first)
            return Of(first.Where(item => arguments.All.Skip(1).All(other => other is JsonArray list && list.Any(each => JsonNode.DeepEquals(each, item)))));
        var result = JsonText.NewObject();
        foreach (var (name, value) in arguments.Map(0))
        {
            if (arguments.All.Skip(1).All(other => other is JsonObject map && map.TryGetPropertyValue(name, out var there) && JsonNode.DeepEquals(there, value)))
                result[name] = value?.DeepClone();
        }

        return result;
    }

    private static JsonNode? Union(Arguments arguments)
    {
        if (arguments[0] is JsonObject)
            return Merge(arguments.All.OfType<JsonObject>(), isDeep: true);
        var result = new JsonArray();
        foreach (var item in arguments.All.SelectMany(list => list as JsonArray ?? []))
        {
            if (!result.Any(there => JsonNode.DeepEquals(there, item)))
                result.Add(item?.DeepClone());
        }

        return result;
    }

    private static JsonObject Merge(IEnumerable<JsonObject> maps, bool isDeep)
    {
        var result = JsonText.NewObject();
        foreach (var (name, value) in maps.SelectMany(map => map))
            result[name] = isDeep && result[name] is JsonObject below && value is JsonObject above ? Merge([below, above], isDeep) : value?.DeepClone();
        return result;
    }

    private static JsonNode? TryGet(Arguments arguments)
    {
        var at = arguments[0];
        for (var index = 1; index < arguments.Count && at is not null; index++)
        {
            at = at switch
            {
                JsonObject map => map[arguments.Text(index)],
                JsonArray list when arguments.Number(index) is var number && number >= 0 && number < list.Count => list[(int)number],
                _ => null,
            };
        }

        return at?.DeepClone();
    }
}
