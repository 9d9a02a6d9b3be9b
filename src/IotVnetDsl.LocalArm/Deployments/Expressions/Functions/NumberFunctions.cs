using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

internal static class NumberFunctions
{
    public static IReadOnlyDictionary<string, TemplateFunction> All { get; } = new Dictionary<string, TemplateFunction>
    {
        ["add"] = arguments => arguments.Number(0) + arguments.Number(1),
        ["sub"] = arguments => arguments.Number(0) - arguments.Number(1),
        ["mul"] = arguments => arguments.Number(0) * arguments.Number(1),
        ["div"] = arguments => Divisor(arguments) is var by ? arguments.Number(0) / by : null,
        ["mod"] = arguments => Divisor(arguments) is var by ? arguments.Number(0) % by : null,
        ["int"] = arguments => arguments.Number(0),
        ["float"] = arguments => double.Parse(arguments.Text(0), System.Globalization.CultureInfo.InvariantCulture),
        ["max"] = arguments => Numbers(arguments).Max(),
        ["min"] = arguments => Numbers(arguments).Min(),
    };

    private static long Divisor(Arguments arguments) => arguments.Number(1) is not 0 and var by ? by : throw arguments.Fault("the divisor is 0");

    private static long[] Numbers(Arguments arguments)
    {
        var list = arguments[0] is JsonArray only ? new Arguments("max", [.. only]) : arguments;
        return [.. Enumerable.Range(0, list.Count).Select(index => list.Number(index))];
    }
}
