using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Deployments.Expressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Routing;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>What the expressions of a deployment's template mean.</summary>
/// <param name="services">The engine.</param>
/// <param name="deployment">The deployment.</param>
/// <param name="loops">Which item of copy loops is meant.</param>
internal sealed class TemplateSurroundings(ArmServices services, Deployment deployment, ImmutableSortedDictionary<string, long> loops) : ITemplateSurroundings
{
    private readonly HashSet<string> _inWork = new(StringComparer.OrdinalIgnoreCase);

    public string Subscription => deployment.Id.Subscription!.Name;

    public string? Group => deployment.Id.ResourceGroup?.Name;

    /// <summary>Those of the template that is meant: an inner template may leave its expressions to the outer one.</summary>
    public static TemplateSurroundings Of(ArmServices services, Deployment deployment, ImmutableSortedDictionary<string, long> loops) =>
        deployment.Outer is { } key && services.Cloud.Store.Of<DeploymentTable>().Find(key) is { } outer
            ? Of(services, outer, deployment.OuterLoops.SetItems(loops))
            : new TemplateSurroundings(services, deployment, loops);

    public JsonNode? Parameter(string name) => deployment.Parameters.ContainsKey(name)
        ? deployment.Parameters[name]?.DeepClone()
        : throw new TemplateFault($"The template parameter '{name}' is not found. Please see https://aka.ms/arm-syntax-parameters for usage details.");

    public JsonNode? Variable(string name)
    {
        var variables = deployment.Template["variables"] as JsonObject ?? [];
        if (!_inWork.Add(name))
            throw new TemplateFault($"The template variable '{name}' refers to itself.");
        try
        {
            if (variables.ContainsKey(name))
                return new ExpressionEvaluator(this).Value(variables[name]);
            return variables.Items("copy").FirstOrDefault(copy => copy.Says("name", name)) is { } copy
                ? Copied(copy, name)
                : throw new TemplateFault($"The template variable '{name}' is not found. Please see https://aka.ms/arm-syntax/#variables for usage details.");
        }
        finally
        {
            _inWork.Remove(name);
        }
    }

    public JsonArray Copied(JsonObject copy, string name)
    {
        var count = TemplateExpansion.Count(new ExpressionEvaluator(this), copy);
        return new JsonArray([.. Enumerable.Range(0, count).Select(index =>
            new ExpressionEvaluator(new TemplateSurroundings(services, deployment, Inside(name, index))).Value(copy["input"]))]);
    }

    // Without a name, copyIndex() means the loop of the resource, where there is one.
    private ImmutableSortedDictionary<string, long> Inside(string loop, int index) =>
        loops.ContainsKey("") ? loops.SetItem(loop, index) : loops.SetItem(loop, index).SetItem("", index);

    public long CopyIndex(string? loop) => loops.TryGetValue(loop ?? "", out var index)
        ? index
        : throw new TemplateFault($"The template function 'copyIndex' is not expected at this location{(loop is null ? "" : $": there is no loop '{loop}'")}.");

    public JsonObject Scope(string function) => function.ToLowerInvariant() switch
    {
        "resourcegroup" => ResourceGroup(),
        "subscription" => new JsonObject { ["id"] = $"/subscriptions/{Subscription}", ["subscriptionId"] = Subscription, ["tenantId"] = IdentityDirectory.Tenant, ["displayName"] = "Local ARM" },
        "deployment" => new JsonObject { ["name"] = deployment.Id.Name, ["location"] = deployment.Location, ["properties"] = new JsonObject { ["template"] = deployment.Template.DeepClone(), ["mode"] = deployment.IsComplete ? "Complete" : "Incremental", ["provisioningState"] = deployment.State.ToString() } },
        "managementgroup" => throw new TemplateFault("The template function 'managementGroup' is not expected at this location: the local ARM deploys to resource groups and subscriptions."),
        "deployer" => new JsonObject { ["objectId"] = IdentityDirectory.Caller, ["tenantId"] = IdentityDirectory.Tenant, ["userPrincipalName"] = "" },
        "tenant" => new JsonObject { ["tenantId"] = IdentityDirectory.Tenant, ["displayName"] = "Local ARM", ["countryCode"] = "US" },
        _ => AzureEnvironment.ToJson(services.Cloud.Names),
    };

    public JsonNode? Reference(string resource, string? apiVersion, bool isFull)
    {
        var unit = UnitOf(resource);
        if (unit is { State: DeploymentState.Skipped, Source: var source } && source.Flag("existing") != true)
            throw new TemplateFault($"The resource '{unit.Id}' is not deployed, since its condition is not met.", "ResourceNotFound");
        var id = ResourceId.TryParse(unit?.Id ?? resource) ?? throw new TemplateFault($"'{resource}' is no resource of this template and no id.");
        if (id.IsOf(Deployment.TypeName))
        {
            var other = services.Cloud.Store.Of<DeploymentTable>().Find(id.Key) ?? throw new TemplateFault($"The deployment '{id.Text}' was not found.", "ResourceNotFound");
            var answer = DeploymentAnswers.Body(other);
            return isFull ? answer : answer["properties"]?.DeepClone();
        }

        if (apiVersion is null && unit is null)
            throw new TemplateFault($"The API version of '{resource}', which is not in this template, is not stated.");
        var body = services.Router.Answer(Request("GET", id.Text, apiVersion ?? unit!.ApiVersion, "")).Body;
        return isFull ? body?.DeepClone() : body?["properties"]?.DeepClone();
    }

    public IReadOnlyList<string> Loop(string symbol) =>
        [.. deployment.Units.Where(unit => unit.Symbol.StartsWith($"{symbol}[", StringComparison.OrdinalIgnoreCase)).Select(unit => unit.Symbol)];

    public JsonNode? Invoke(string action, string resource, string apiVersion, JsonObject body) =>
        services.Router.Answer(Request("POST", $"{UnitOf(resource)?.Id ?? resource}/{action}", apiVersion, body.Count == 0 ? "" : JsonText.Write(body))).Body?.DeepClone();

    public JsonNode? Read(string path, string apiVersion) => services.Router.Answer(Request("GET", path, apiVersion, "")).Body?.DeepClone();

    public JsonObject? OwnFunction(string name) => Expressions.OwnFunction.Find(deployment.Template, name);

    public string? IdOf(string symbol) => deployment.Find(symbol)?.Id;

    public static ArmRequest Request(string method, string path, string apiVersion, string body) => new(
        method, path, new Dictionary<string, string> { ["api-version"] = apiVersion }, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" }, body, "");

    private DeploymentUnit? UnitOf(string resource) => deployment.Find(resource)
        ?? deployment.Units.FirstOrDefault(unit => unit.Id.Equals(resource, StringComparison.OrdinalIgnoreCase))
        ?? deployment.Units.FirstOrDefault(unit => unit.Name.Equals(resource, StringComparison.OrdinalIgnoreCase));

    private JsonObject ResourceGroup()
    {
        if (deployment.Id.ResourceGroup is not { } id || services.Cloud.Store.Find(id) is not { } record)
            throw new TemplateFault("The template function 'resourceGroup' is not expected in a deployment to a subscription.");
        return services.Answers.Body(record, "");
    }
}
