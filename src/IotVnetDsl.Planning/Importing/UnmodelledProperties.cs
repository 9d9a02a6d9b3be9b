using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Importing;

/// <summary>What somebody has set on a resource and the DSL does not have: no plan changes it.</summary>
internal sealed class UnmodelledProperties
{
    private const string Properties = "properties.";

    /// <summary>Stands for any member or item.</summary>
    private const string Any = "*";

    private static readonly string[] SaidByAzure =
        ["id", "name", "type", "etag", "systemData", "location", "tags", "managedBy", "properties.provisioningState", "properties.privateEndpointConnections", "properties.resourceGuid"];

    private static readonly string[] SaidByAzureOfItems = ["id", "name", "type", "etag", "provisioningState", "properties.provisioningState", "properties.resourceGuid"];

    private static readonly ConcurrentDictionary<ArmResourceType, UnmodelledProperties> OfType = [];

    private readonly List<string[]> _known = [];
    private readonly List<(string[] Path, ListItems Items)> _lists = [];
    private readonly (string[] Path, string Value)[] _usual;

    private UnmodelledProperties(ArmResourceType type)
    {
        _usual = Usual(type.ArmType);
        Add("", type.Properties);
        _known.AddRange(type.ReadOnly.Concat(SaidByAzure).Concat(ResourceCatalog.ChildrenOf(type.ArmType).Select(child => ((IChildType)child).EmbeddedIn).OfType<string>()).Select(Steps));
    }

    private UnmodelledProperties(string armType)
    {
        _usual = Usual(armType);
        _known.AddRange(SaidByAzure.Select(Steps));
    }

    /// <summary>Their ARM paths, without the word that all begin with.</summary>
    public static IEnumerable<string> Of(ActualResource resource) => OfType.GetOrAdd(resource.Type, type => new UnmodelledProperties(type)).Below(resource.Body, [], "").Select(Short);

    /// <summary>The same of a resource of a type that the DSL does not have.</summary>
    public static IEnumerable<string> Of(string armType, JsonObject body) => new UnmodelledProperties(armType).Below(body, [], "").Select(Short);

    private static string Short(string path) => path.StartsWith(Properties, StringComparison.Ordinal) ? path[Properties.Length..] : path;

    private void Add(string around, IEnumerable<ModelledProperty> properties)
    {
        foreach (var property in properties)
        {
            var path = around + property.ArmPath;
            if (property.Items is { } items)
            {
                _lists.Add((Steps(path), items));
                Add($"{path}.{Any}.", items.Properties);
                _known.AddRange(SaidByAzureOfItems.Append(items.Key).Append(items.KeyInAnswers ?? items.Key).Select(member => Steps($"{path}.{Any}.{member}")));
            }
            // What is there will do, whatever it is: whether it is what the DSL means, its usual value tells.
            else if (property.Comparison != Comparison.Capabilities && !(property.Comparison == Comparison.Any && _usual.Any(known => Steps(path).SequenceEqual(known.Path))))
            {
                _known.Add(Steps(path));
            }

            // Of a list that has one item the path says which.
            if (path.LastIndexOf(']') is > 0 and var end)
                _known.AddRange(SaidByAzureOfItems.Select(member => Steps($"{path[..end]}].{member}")));
            if (property.Twin is { } twin)
                _known.Add(Steps(around + twin.ArmPath));
        }
    }

    private IEnumerable<string> Below(JsonObject record, string[] at, string shown)
    {
        foreach (var (name, value) in record)
        {
            foreach (var path in At(value, [.. at, name], shown.Length == 0 ? name : $"{shown}.{name}"))
                yield return path;
        }
    }

    private IEnumerable<string> At(JsonNode? value, string[] here, string shown)
    {
        if (IsEmpty(value) || _known.Any(path => path.Length <= here.Length && Meets(path, here)))
            return [];
        var usual = _usual.Where(known => known.Path.Length == here.Length && Meets(known.Path, here)).ToArray();
        if (usual.Length > 0)
            return usual.Any(known => UsualValues.Is(known.Value, value)) ? [] : [shown];
        if (_known.Concat(_usual.Select(known => known.Path)).Any(path => path.Length > here.Length && Meets(path, here)))
        {
            return value switch
            {
                JsonObject below => Below(below, here, shown),
                JsonArray list => Items(list, here, shown),
                _ => [],
            };
        }

        return IsNothing(value) ? [] : [shown];
    }

    private IEnumerable<string> Items(JsonArray list, string[] here, string shown)
    {
        var items = _lists.Where(known => known.Path.Length == here.Length && Meets(known.Path, here)).Select(known => known.Items).FirstOrDefault();
        for (var index = 0; index < list.Count; index++)
        {
            var key = list[index] is JsonObject item && items?.KeyOf(item) is { } named ? ResourceId.Name(named.ToString()) : $"{index}";
            foreach (var path in At(list[index], [.. here, $"{index}]"], $"{shown}[{key}]"))
                yield return path;
        }
    }

    private static (string[] Path, string Value)[] Usual(string armType) => [.. UsualValues.Of(armType).Select(value => (Steps(value.Path), value.Value))];

    private static string[] Steps(string path) => path.Split('.', '[');

    private static bool Meets(string[] path, string[] here) => path.Zip(here).All(step => step.First == Any || step.First.Equals(step.Second, StringComparison.OrdinalIgnoreCase));

    private static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    // What is off, where nothing says that Azure turns it on.
    private static bool IsNothing(JsonNode? value) => IsEmpty(value) || value switch
    {
        JsonValue scalar => scalar.GetValueKind() == JsonValueKind.False || scalar.ToString() is "" or "None" or "Disabled",
        JsonObject record => record.All(member => IsNothing(member.Value)),
        _ => false,
    };
}
