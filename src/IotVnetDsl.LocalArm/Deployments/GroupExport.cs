using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments;

/// <summary>
/// A template of what is in a group, as Azure makes one: a parameter for each name of a resource and for each id of one that stays outside, children beside
/// their parents, each after what it refers to.
/// Source: https://learn.microsoft.com/azure/azure-resource-manager/templates/export-template-portal.
/// </summary>
internal sealed partial class GroupExport
{
    private readonly Dictionary<string, ResourceRecord> _exported;
    private readonly JsonObject _parameters = JsonText.NewObject();
    private readonly Cloud _cloud;
    private readonly bool _withDefaults;
    private readonly bool _withNames;
    private readonly bool _withOutside;

    public GroupExport(Cloud cloud, IEnumerable<ResourceRecord> resources, string options)
    {
        var asked = options.Split(',', StringSplitOptions.TrimEntries);
        _cloud = cloud;
        _withDefaults = asked.Contains("IncludeParameterDefaultValue", StringComparer.OrdinalIgnoreCase);
        _withOutside = !asked.Contains("SkipAllParameterization", StringComparer.OrdinalIgnoreCase);
        _withNames = _withOutside && !asked.Contains("SkipResourceNameParameterization", StringComparer.OrdinalIgnoreCase);
        _exported = resources.ToDictionary(record => record.Id.Key, StringComparer.Ordinal);
    }

    public JsonObject Template()
    {
        var resources = new JsonArray([.. _exported.Values.Select(record => (JsonNode)Resource(record))]);
        return new JsonObject
        {
            ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
            ["contentVersion"] = "1.0.0.0",
            ["parameters"] = _parameters,
            ["variables"] = new JsonObject(),
            ["resources"] = resources,
        };
    }

    /// <summary>What a group's export is about: resources that templates make, and neither what belongs to another's resource nor roles and locks.</summary>
    public static bool IsOfTemplates(ResourceType type, ResourceId id) =>
        type.Verbs.HasFlag(Verbs.Put) && type.Name is not (Types.Network.NetworkInterface.TypeName or "Microsoft.Network/privateDnsZones/SOA")
        && !type.Name.EndsWith("/privateEndpointConnections", StringComparison.OrdinalIgnoreCase)
        && id.SelfAndAncestors.TakeWhile(each => !each.IsOf(ResourceId.ResourceGroupType)).All(each => each.Type.StartsWith($"{id.Namespace}/", StringComparison.OrdinalIgnoreCase));

    private JsonObject Resource(ResourceRecord record)
    {
        var type = _cloud.Types.Of(record.Id);
        var body = record.Body.Clone();
        foreach (var path in type.ReadOnly.Concat(["etag", "systemData", "identity.principalId", "identity.tenantId", "properties.provisioningState"]))
            body.Cut(path);
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        if (record.Id.Parent is { } parent && _exported.ContainsKey(parent.Key))
            needed.Add(Reference(parent));
        var resource = new JsonObject
        {
            ["type"] = type.Name,
            ["apiVersion"] = PublishedVersions.Newest(type.ApiVersions),
            ["name"] = Name(record.Id),
        };
        foreach (var (name, value) in body)
            resource[name] = Rewritten(value, record.Id, needed);
        if (needed.Count > 0)
            resource["dependsOn"] = new JsonArray([.. needed.Select(reference => (JsonNode)$"[{reference}]")]);
        return resource;
    }

    private JsonNode? Rewritten(JsonNode? node, ResourceId of, SortedSet<string> needed) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Rewritten(member.Value, of, needed)))),
        JsonArray list => new JsonArray([.. list.Select(item => Rewritten(item, of, needed))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Text(text, of, needed),
        _ => node?.DeepClone(),
    };

    private string Text(string text, ResourceId of, SortedSet<string> needed)
    {
        if (text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) && ResourceId.TryParse(text) is { } id && !id.Equals(of))
        {
            if (_exported.ContainsKey(id.Key))
            {
                needed.Add(Reference(id));
                return $"[{Reference(id)}]";
            }

            return _withOutside && id.ResourceGroup is not null ? $"[{Parameter(id, "externalid", text)}]" : text;
        }

        var open = Sealed.Replace(text, "****");
        return open.StartsWith('[') ? $"[{open}" : open;
    }

    private string Name(ResourceId id)
    {
        var names = Names(id).ToList();
        if (!_withNames)
            return string.Join('/', names);
        var first = NameParameter(id);
        return names.Count == 1 ? $"[{first}]" : $"[concat({first}, '/{string.Join('/', names.Skip(1))}')]";
    }

    private string Reference(ResourceId id)
    {
        var names = Names(id).Select(name => $"'{name}'").ToList();
        if (_withNames)
            names[0] = NameParameter(id);
        return $"resourceId('{id.Type}', {string.Join(", ", names)})";
    }

    private string NameParameter(ResourceId id)
    {
        var first = First(id);
        return Parameter(first, "name", first.Name);
    }

    private string Parameter(ResourceId id, string what, string value)
    {
        var name = $"{NoWord.Replace(id.Type[(id.Type.LastIndexOf('/') + 1)..], "_")}_{NoWord.Replace(id.Name, "_")}_{what}";
        var parameter = new JsonObject { ["type"] = "String" };
        if (_withDefaults)
            parameter["defaultValue"] = value;
        _parameters.TryAdd(name, parameter);
        return $"parameters('{name}')";
    }

    private static ResourceId First(ResourceId id) => id.SelfAndAncestors.TakeWhile(each => !each.IsOf(ResourceId.ResourceGroupType)).Last();

    private static IEnumerable<string> Names(ResourceId id) => id.SelfAndAncestors.TakeWhile(each => !each.IsOf(ResourceId.ResourceGroupType)).Select(each => each.Name).Reverse();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NoWord { get; }

    [GeneratedRegex("sha256-[A-Za-z0-9+/=_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sealed { get; }
}
