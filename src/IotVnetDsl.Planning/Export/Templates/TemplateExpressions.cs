using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Resources.DocumentDB;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>Says in ARM's template language, within one template, what a plan's bodies and ids say.</summary>
/// <param name="here">Where the template deploys to.</param>
/// <param name="main">Where the template around it deploys to, which is not known by name before: that is given to it as parameters.</param>
/// <param name="units">Units by the keys of their operations.</param>
/// <param name="isBound">The target is known: assignments have the names that the plan gives them.</param>
internal sealed class TemplateExpressions(TemplateScope here, TemplateScope main, IReadOnlyDictionary<string, TemplateUnit> units, bool isBound)
{
    /// <summary>Parameter of an inner template: name of the outer one's resource group.</summary>
    public const string MainGroup = "mainResourceGroup";

    /// <summary>Parameter of an inner template: id of the outer one's subscription.</summary>
    public const string MainSubscription = "mainSubscription";

    private readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Parameters that were used, secrets apart.</summary>
    public IEnumerable<string> Parameters => _parameters;

    /// <summary>Secrets that were used, by their sources.</summary>
    public IEnumerable<string> Secrets => _secrets;

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The parameter that stands for a secret, which is noted as used.</summary>
    public string SecretParameter(string source)
    {
        _secrets.Add(source);
        return $"parameters({Quote(NameOfSecret(source))})";
    }

    /// <summary><c>env:NAME</c> becomes <c>NAME</c>, <c>keyvault:https://VAULT.vault.azure.net/secrets/NAME</c> becomes <c>VAULT_NAME</c>.</summary>
    public static string NameOfSecret(string source)
    {
        var at = source[(source.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var name = Uri.TryCreate(at, UriKind.Absolute, out var uri) ? $"{uri.Host.Split('.')[0]}_{ResourceId.Name(uri.AbsolutePath)}" : at;
        return string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
    }

    /// <summary>A body, what is known later as expressions.</summary>
    public JsonNode? Value(JsonNode? node, string? member = null)
    {
        if (Markers.OutputOf(node) is { } output)
            return $"[{Output(output.Operation, output.Output)}]";
        if (Resources.ListedKey.Of(Markers.SourceOf(node)) is { } key)
            return $"[{Listed(key)}]";
        if (Markers.IsSecret(node))
            return $"[{SecretParameter(node![Markers.Secret]!.ToString())}]";
        return node switch
        {
            JsonObject record => new JsonObject(record.Select(item => KeyValuePair.Create(Text(item.Key, null).ToString(), Value(item.Value, item.Key)))),
            JsonArray array => new JsonArray([.. array.Select(item => Value(item))]),
            JsonValue value when value.TryGetValue(out string? text) => Text(text, member),
            _ => node?.DeepClone(),
        };
    }

    /// <summary>The name of a resource of this template, with its parents' from the one on that is not named by its scope.</summary>
    public string Name(TemplateUnit unit)
    {
        var (_, _, names) = Parts(unit.Operation.Resource.Id);
        return IsNamedByExpression(unit) ? $"[{NameOf(unit)}]" : Literal(string.Join('/', names));
    }

    /// <summary>What an extension stands on; null for what is in the template's own scope.</summary>
    public string? ScopeOf(TemplateUnit unit)
    {
        var (scope, type, _) = Parts(unit.Operation.Resource.Id);
        return scope.Contains("/providers/", StringComparison.OrdinalIgnoreCase) && type.Length > 0 ? $"[{Id(scope)}]" : null;
    }

    /// <summary>The id of a unit's resource.</summary>
    public string IdOf(TemplateUnit unit)
    {
        if (!IsNamedByExpression(unit))
            return Id(unit.Operation.Resource.Id);
        var (scope, type, names) = Parts(unit.Operation.Resource.Id);
        return names.Length == 1
            ? Call("extensionResourceId", [Id(scope), Quote(type), GuidOf(unit)])
            : Call("resourceId", [.. SubscriptionIfOther(scope), .. GroupIfOther(scope), Quote(type), .. names[..^1].Select(Quote), GuidOf(unit)]);
    }

    /// <summary>
    /// A unit of the same template, for those that wait for it. ARM takes a name that stands once; the ids of assignments are expressions that
    /// its decompiler does not take for dependencies.
    /// </summary>
    public string DependencyOn(TemplateUnit unit) => IsNamedByExpression(unit) ? NameOf(unit) : IdOf(unit);

    /// <summary>An id.</summary>
    public string Id(string id)
    {
        var (scope, type, names) = Parts(id);
        string[] last = [Quote(type), .. names.Select(Quote)];
        if (scope.Contains("/providers/", StringComparison.OrdinalIgnoreCase))
            return Call("extensionResourceId", [Id(scope), .. last]);
        if (ResourceId.GroupOf(id) is null)
            return type.Length == 0 ? Call("concat", [Quote("/subscriptions/"), Subscription(id)]) : Call("subscriptionResourceId", [.. SubscriptionIfOther(id), .. last]);
        if (type.Length == 0)
        {
            return new TemplateScope(ResourceId.SubscriptionOf(id), ResourceId.Name(id)) == here
                ? "resourceGroup().id"
                : Call("subscriptionResourceId", [.. SubscriptionIfOther(id), Quote("Microsoft.Resources/resourceGroups"), Group(id)]);
        }

        return Call("resourceId", [.. SubscriptionIfOther(id), .. GroupIfOther(id), .. last]);
    }

    private bool IsNamedByExpression(TemplateUnit unit) => !isBound && IsAssignment(unit);

    /// <summary>A role assignment, kept by Azure or by an account of databases itself.</summary>
    internal static bool IsAssignment(TemplateUnit unit) => unit.Operation.Resource.ArmType is RoleAssignments.TypeName or SqlRoleAssignments.TypeName;

    private string NameOf(TemplateUnit unit)
    {
        var (_, _, names) = Parts(unit.Operation.Resource.Id);
        return names.Length == 1 ? GuidOf(unit) : Call("concat", [Quote(string.Join('/', names[..^1]) + "/"), GuidOf(unit)]);
    }

    // The same GUID wherever the template is deployed to the same place, and another elsewhere: names of assignments are unique in a tenant.
    private string GuidOf(TemplateUnit unit)
    {
        var scope = unit.Operation.Resource.ArmType == SqlRoleAssignments.TypeName ? SqlRoleAssignments.ScopeIn(unit.Body) : Parts(unit.Operation.Resource.Id).Scope;
        var properties = unit.Body["properties"]!;
        var principal = Markers.OutputOf(properties["principalId"]) is { } output
            ? units.TryGetValue(output.Operation, out var source) ? IdOf(source) : Quote(output.Operation)
            : Quote(properties["principalId"]!.ToString());
        return Call("guid", [Id(scope), principal, Quote(ResourceId.Name(properties["roleDefinitionId"]!.ToString()))]);
    }

    private string Output(string operation, string output)
    {
        var unit = units[operation];
        return $"{Call("reference", [IdOf(unit), Quote(unit.Operation.ApiVersion), Quote("Full")])}.{ResourceCatalog.Find(unit.Operation.Resource.ArmType)!.OutputInTemplate(output)}";
    }

    // A connection string with the key, as who deploys may list it.
    private string Listed(ListedKey key)
    {
        var owner = Id(key.Owner);
        var type = ResourceCatalog.Find(ResourceId.TypeOf(key.Owner)) ?? throw new MappingException($"key '{key.Name}' is of no resource that is named", "");
        var version = Quote(type.ApiVersion);
        var policy = key.Policy[key.Owner.Length..];
        var keys = Call("listKeys", [policy.Length == 0 ? owner : Call("concat", [owner, Quote(policy)]), version]);
        string[] pieces =
        [
            .. key.Pieces.Select(piece => piece.Source switch
            {
                KeySource.Text => Quote(piece.Text),
                KeySource.Keys => $"{keys}.{piece.Text}",
                KeySource.Owner => $"{Call("reference", [owner, version])}.{piece.Text}",
                _ => "environment().suffixes.storage",
            }),
        ];
        return pieces is [var one] ? one : Call("concat", pieces);
    }

    private JsonNode Text(string text, string? member)
    {
        // The group that people deploy to may have another name than the code's.
        if (member == "resourceGroup" && main.Group is { } group && ResourceId.Same(text, group))
            return $"[{Group($"/subscriptions/{main.Subscription}/resourceGroups/{group}")}]";
        if (text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
            return $"[{Id(text)}]";
        var parts = text.Split(Planner.AnySubscription);
        if (parts.Length == 1)
            return Literal(text);
        var subscription = Subscription("/subscriptions/" + Planner.AnySubscription);
        return text == Planner.AnySubscription ? $"[{subscription}]" : $"[{Call("concat", [.. Joined(parts, subscription)])}]";
    }

    private static IEnumerable<string> Joined(string[] parts, string between) =>
        parts.SelectMany((part, index) => index == 0 ? [Quote(part)] : new[] { between, Quote(part) }).Where(part => part != "''");

    // What looks like an expression and is none.
    private static string Literal(string text) => text.StartsWith('[') && text.EndsWith(']') ? "[" + text : text;

    // In a template for a subscription a group alone would not say what it is the group of.
    private string[] SubscriptionIfOther(string id) =>
        ResourceId.Same(ResourceId.SubscriptionOf(id), here.Subscription) && (here.Group is not null || ResourceId.GroupOf(id) is null) ? [] : [Subscription(id)];

    private string[] GroupIfOther(string id) => TemplateScope.Of(id) == here ? [] : [Group(ResourceId.GroupOf(id)!)];

    private string Subscription(string id) =>
        ResourceId.SubscriptionOf(id) is var subscription && subscription != Planner.AnySubscription ? Quote(subscription)
        : here.Subscription == Planner.AnySubscription ? "subscription().subscriptionId"
        : Parameter(MainSubscription);

    private string Group(string groupId)
    {
        var scope = new TemplateScope(ResourceId.SubscriptionOf(groupId), ResourceId.Name(groupId));
        return scope != main ? Quote(scope.Group!) : here == main ? "resourceGroup().name" : Parameter(MainGroup);
    }

    private string Parameter(string name)
    {
        _parameters.Add(name);
        return $"parameters({Quote(name)})";
    }

    private static string Call(string function, IEnumerable<string> arguments) => $"{function}({string.Join(", ", arguments)})";

    /// <summary>What an id stands on, its type and its names; no type for a group or subscription.</summary>
    private static (string Scope, string Type, string[] Names) Parts(string id)
    {
        var at = id.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return (id, "", [ResourceId.Name(id)]);
        return (id[..at], ResourceId.TypeOf(id), [.. id[(at + "/providers/".Length)..].Split('/').Skip(1).Where((_, index) => index % 2 == 1)]);
    }
}
