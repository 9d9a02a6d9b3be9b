using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azure.Bicep.Types.Concrete;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>The tables and what is sent by them, held against Microsoft's own definitions of the types.</summary>
public sealed class PublishedTypeTests
{
    public static TheoryData<string> ArmTypes => [.. ResourceCatalog.Types.Select(type => type.ArmType)];

    public static TheoryData<string> TypesSentWhole =>
        [.. ResourceCatalog.Types.Where(type => type.UpdateMode == WriteMode.Overlay).Select(type => type.ArmType)];

    [Theory]
    [MemberData(nameof(ArmTypes))]
    public void Every_modelled_property_is_one_of_the_type_and_ours_to_set(string armType)
    {
        var type = ResourceCatalog.Find(armType)!;

        Assert.Equal("", string.Join('\n', Strangers(Published(type), type.Properties, null)));
    }

    /// <summary>Of the resource's own properties; what is inside a list or another resource comes back as a whole and is ignored there.</summary>
    [Theory]
    [MemberData(nameof(TypesSentWhole))]
    public void What_only_Azure_sets_is_not_sent_back(string armType)
    {
        var type = ResourceCatalog.Find(armType)!;

        var sent = Published(type).ReadOnlyPaths().Where(path => path is not "apiVersion" && !IsTakenOut(type, path));

        Assert.Equal("", string.Join('\n', sent));
    }

    [Fact]
    public void What_is_sent_fits_the_type()
    {
        Assert.Equal("", string.Join('\n', Example.All.Prepend<Topology>(new Everything()).SelectMany(topology => Misfits(topology.Graph()))));
    }

    [Fact]
    public void Every_choice_that_the_library_offers_is_one_of_the_type()
    {
        var misfits = Choices.Of(new Everything().Graph().Topology).SelectMany(topology => Misfits(TopologyGraphBuilder.Build(topology, null)));

        // Azure's types have one list of TLS versions each, the library has one for all: its documentation says which service knows which. What is in no perimeter is IVD5013.
        Assert.Equal(
            [
                "Hub.properties.publicNetworkAccess: SecuredByPerimeter is none of Enabled, Disabled",
                "Logs.properties.publicNetworkAccessForIngestion: SecuredByPerimeter is none of Enabled, Disabled",
                "Logs.properties.publicNetworkAccessForQuery: SecuredByPerimeter is none of Enabled, Disabled",
                "Messages.properties.minimumTlsVersion: 1.3 is none of 1.0, 1.1, 1.2",
                "Messages/Firewall.properties.publicNetworkAccess: SecuredByPerimeter is none of Enabled, Disabled",
                "Streams.properties.minimumTlsVersion: 1.3 is none of 1.0, 1.1, 1.2",
            ],
            misfits.Where(misfit => !misfit.Contains('#', StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("properties.publicNetworkAcces", "Disabled", ".properties.publicNetworkAcces is unknown")]
    [InlineData("properties.publicNetworkAccess", "disabled", ".properties.publicNetworkAccess: disabled is none of Enabled, Disabled")]
    [InlineData("properties.hostName", "x", ".properties.hostName is Azure's to set")]
    [InlineData("properties.cloudToDevice.maxDeliveryCount", 101, ".properties.cloudToDevice.maxDeliveryCount: 101 is not in 1-100")]
    [InlineData("properties.storageEndpoints.$default.containerName", "c", ".properties.storageEndpoints.$default.connectionString is required")]
    public void A_mistake_in_a_body_would_be_told(string armPath, object value, string misfit)
    {
        var hub = new JsonObject { ["location"] = "eastus", ["sku"] = new JsonObject { ["name"] = "S1" } };
        BodyPath.Set(hub, armPath, value is int number ? JsonValue.Create(number) : JsonValue.Create((string)value));

        Assert.Equal(misfit, Assert.Single(PublishedType.Find("Microsoft.Devices/IotHubs", "2023-06-30")!.Misfits(Named("hub", hub))));
    }

    private static IEnumerable<string> Strangers(PublishedType published, ImmutableArray<ModelledProperty> properties, TypeBase? item)
    {
        foreach (var property in properties)
        {
            if (published.At(property.ArmPath, item) is not var (type, flags))
                yield return $"{property.ArmPath} is unknown";
            else if (flags.HasFlag(ObjectTypePropertyFlags.ReadOnly))
                yield return $"{property.ArmPath} is Azure's to set";
            else if (property.Items is { } list)
            {
                foreach (var stranger in Strangers(published, list.Properties, ((ArrayType)type).ItemType.Type))
                    yield return $"{property.ArmPath}[].{stranger}";
            }
        }
    }

    private static IEnumerable<string> Misfits(TopologyGraph graph)
    {
        var sent = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var operation in Requests.FromNothing(graph).Operations)
        {
            var type = ResourceCatalog.Find(operation.Resource.ArmType)!;
            var body = sent[operation.Resource.Id] = operation.Mode == WriteMode.Put
                ? operation.Body!
                : ResourceCatalog.Overlay(type.ArmType, sent[operation.Resource.Id], operation.Body!);
            foreach (var misfit in Published(type).Misfits(Named(operation.Resource.Name, body)))
                yield return $"{operation.Key}{misfit}";
        }
    }

    private static bool IsTakenOut(ArmResourceType type, string path)
    {
        var body = new JsonObject();
        BodyPath.Set(body, path, "set by Azure");
        return BodyPath.Get(ResourceCatalog.Overlay(type.ArmType, body, []), path) is null;
    }

    // The name is in the address; values that are known later are texts then.
    private static JsonObject Named(string name, JsonObject body)
    {
        var whole = Settled(body)!.AsObject();
        whole["name"] = name;
        return whole;
    }

    private static JsonNode? Settled(JsonNode? node) => node switch
    {
        _ when Markers.IsSecret(node) || Markers.OutputOf(node) is not null => "known later",
        JsonObject record => new JsonObject(record.Select(member => KeyValuePair.Create(member.Key, Settled(member.Value)))),
        JsonArray array => new JsonArray(array.Select(Settled).ToArray()),
        _ => node?.DeepClone(),
    };

    private static PublishedType Published(ArmResourceType type)
    {
        var published = PublishedType.Find(type.ArmType, type.ApiVersion);
        Assert.True(published is not null, $"{type.ArmType} has no version {type.ApiVersion}");
        return published;
    }
}
