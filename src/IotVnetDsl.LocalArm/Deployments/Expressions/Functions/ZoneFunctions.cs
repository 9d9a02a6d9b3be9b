using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Availability zones of regions: three, where there are any. A subscription of the local ARM has them in the order in which they are built.</summary>
internal static class ZoneFunctions
{
    private const int Count = 3;

    public static IReadOnlyDictionary<string, LazyTemplateFunction> All { get; } = new Dictionary<string, LazyTemplateFunction>
    {
        ["pickZones"] = (evaluator, call) => Pick(Read(evaluator, call)),
        ["toLogicalZone"] = (evaluator, call) => Read(evaluator, call) is var arguments ? Logical(arguments.Text(2)) : null,
        ["toLogicalZones"] = (evaluator, call) => Read(evaluator, call) is var arguments ? CollectionFunctions.Of(arguments.List(2).Select(zone => (JsonNode?)Logical(Arguments.Text(zone)))) : null,
        ["toPhysicalZone"] = (evaluator, call) => Read(evaluator, call) is var arguments ? Physical(arguments, arguments.Text(2)) : null,
        ["toPhysicalZones"] = (evaluator, call) => Read(evaluator, call) is var arguments ? CollectionFunctions.Of(arguments.List(2).Select(zone => (JsonNode?)Physical(arguments, Arguments.Text(zone)))) : null,
    };

    private static Arguments Read(ExpressionEvaluator evaluator, CallExpression call) => new(call.Function, evaluator.All(call.Arguments));

    // Provider, type, region, how many, from which on.
    private static JsonArray Pick(Arguments arguments)
    {
        if (Regions.Find(arguments.Text(2))?.HasZones != true)
            return [];
        var wanted = arguments.Count > 3 ? (int)arguments.Number(3) : 1;
        var first = arguments.Count > 4 ? (int)arguments.Number(4) : 0;
        return wanted + first <= Count
            ? CollectionFunctions.Of(Enumerable.Range(first + 1, wanted).Select(zone => (JsonNode?)$"{zone}"))
            : throw arguments.Fault($"the region has {Count} zones");
    }

    private static string Logical(string physical) => physical[^1..];

    private static string Physical(Arguments arguments, string logical) => $"{arguments.Text(1)}-az{logical}";
}
