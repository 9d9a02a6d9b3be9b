using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>A function that a template brings itself. It sees its parameters, and other functions of the template, and nothing else.</summary>
internal static class OwnFunction
{
    // Templates may call themselves; ARM ends that as well.
    private const int Deepest = 50;

    /// <summary>The definition by name space and name; null where a template has none.</summary>
    public static JsonObject? Find(JsonObject template, string name)
    {
        var at = name.LastIndexOf('.');
        return template.Items("functions").FirstOrDefault(space => space.Says("namespace", name[..at])) is { } found && found["members"] is JsonObject members
            ? members[name[(at + 1)..]] as JsonObject
            : null;
    }

    public static JsonNode? Call(ExpressionEvaluator evaluator, CallExpression call, JsonObject definition)
    {
        JsonObject[] parameters = [.. definition.Items("parameters")];
        if (parameters.Length != call.Arguments.Length)
            throw new TemplateFault($"The template function '{call.Function}' takes {parameters.Length} argument(s), and is called with {call.Arguments.Length}.");
        var given = JsonText.NewObject();
        foreach (var (parameter, argument) in parameters.Zip(evaluator.All(call.Arguments)))
            given[parameter.Text("name")!] = argument?.DeepClone();
        var depth = evaluator.Surroundings is Surroundings outer ? outer.Depth + 1 : 1;
        if (depth > Deepest)
            throw new TemplateFault($"The template function '{call.Function}' calls itself without an end.");
        return new ExpressionEvaluator(new Surroundings(evaluator.Surroundings, given, call.Function, depth)).Value(definition.At("output.value"));
    }

    private sealed class Surroundings(ITemplateSurroundings outer, JsonObject given, string function, int depth) : ITemplateSurroundings
    {
        public int Depth => depth;

        public string Subscription => outer.Subscription;

        public string? Group => outer.Group;

        public JsonNode? Parameter(string name) => given.ContainsKey(name)
            ? given[name]?.DeepClone()
            : throw new TemplateFault($"The template parameter '{name}' is not found in the function '{function}'.");

        public JsonNode? Variable(string name) => throw Unexpected("variables");

        public JsonArray Copied(JsonObject copy, string name) => throw Unexpected("copy");

        public long CopyIndex(string? loop) => throw Unexpected("copyIndex");

        public JsonObject Scope(string name) => outer.Scope(name);

        public JsonNode? Reference(string resource, string? apiVersion, bool isFull) => throw Unexpected("reference");

        public IReadOnlyList<string> Loop(string symbol) => throw Unexpected("references");

        public JsonNode? Invoke(string action, string resource, string apiVersion, JsonObject body) => throw Unexpected(action);

        public JsonNode? Read(string path, string apiVersion) => outer.Read(path, apiVersion);

        public string? IdOf(string symbol) => throw Unexpected("resourceInfo");

        public JsonObject? OwnFunction(string name) => outer.OwnFunction(name);

        private static TemplateFault Unexpected(string what) => new($"The template function '{what}' is not expected in a function of the template's own.");
    }
}
