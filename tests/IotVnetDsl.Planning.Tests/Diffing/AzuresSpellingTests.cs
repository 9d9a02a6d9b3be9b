using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Diffing;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Resources;

namespace IotVnetDsl.Planning.Tests.Diffing;

/// <summary>What Azure answers otherwise than it was sent, and what it leaves out, is no difference.</summary>
public sealed class AzuresSpellingTests
{
    public static TheoryData<string, string, string?> Answers => new()
    {
        { "Hub", "properties.cloudToDevice.defaultTtlAsIso8601", "\"PT120M\"" },
        { "Hub", "properties.routing.endpoints.storageContainers[0].encoding", "\"json\"" },
        { "Hub", "properties.routing.endpoints.storageContainers[0].endpointUri", "\"https://everythingarchive.blob.core.windows.net:443\"" },
        { "Hub", "properties.routing.endpoints.storageContainers[0].id", "\"e6f8c1a6\"" },
        { "Hub", "identity.type", "\"UserAssigned,SystemAssigned\"" },
        { "Hub", "location", "\"East US\"" },
        { "Network", "properties.addressSpace.addressPrefixes", "[\"10.21.0.0/16\",\"10.20.0.0/16\"]" },
        { "Archive", "properties.networkAcls.bypass", "\"Logging, Metrics, AzureServices\"" },
        { "NoIdentity", "identity", null },
        { "Store/Databases[events]/Containers[all]", "properties.resource.partitionKey.version", null },
        { "NoServers", "properties.dhcpOptions", null },
        { "NoServers/Subnets[a]", "properties.addressPrefix", null },
        { "HubReadsGroup", "properties.roleDefinitionId", "\"/subscriptions/other/providers/Microsoft.Authorization/roleDefinitions/ACDD72A7-3385-48EF-BD42-F606FBA81AE7\"" },
        { "HubEndpoint", "properties.subnet.id", "\"/SUBSCRIPTIONS/00000000-0000-0000-0000-000000000001/resourcegroups/RG-EVERYTHING/providers/microsoft.network/virtualnetworks/VNET-ALL/subnets/ENDPOINTS\"" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Is_no_difference(string path, string armPath, string? answer)
    {
        var resource = Find(path);
        var actual = resource.Body.DeepClone().AsObject();
        BodyPath.Set(actual, armPath, answer is null ? null : JsonNode.Parse(answer));
        if (armPath == "properties.addressPrefix")
            BodyPath.Set(actual, "properties.addressPrefixes", new JsonArray("10.30.1.0/24"));

        Assert.Empty(Differences(resource, actual).Select(difference => (difference.ArmPath, string.Join(',', difference.Shown))));
    }

    [Fact]
    public void Ids_in_other_letters_and_lists_in_another_order_are_no_difference()
    {
        foreach (var resource in ArmBodiesTests.Resources())
        {
            var actual = Odd(resource.Body, resource.Type.Properties);
            Assert.Equal("", string.Join('\n', Differences(resource, actual).SelectMany(difference => difference.Shown)));
        }
    }

    private static JsonObject Odd(JsonObject body, IEnumerable<ModelledProperty> properties)
    {
        var odd = body.DeepClone().AsObject();
        odd["unknownToUs"] = true;
        foreach (var property in properties)
        {
            if (BodyPath.Get(body, property.ArmPath) is JsonArray list)
                BodyPath.Set(odd, property.ArmPath, Odd(list, property));
            else if (BodyPath.Get(body, property.ArmPath) is JsonValue text && text.ToString().StartsWith("/subscriptions/", StringComparison.Ordinal))
                BodyPath.Set(odd, property.ArmPath, text.ToString().ToUpperInvariant());
        }

        return odd;
    }

    private static JsonArray Odd(JsonArray list, ModelledProperty property)
    {
        var items = list.Select(item => item is JsonObject record && property.Items is { } items ? (JsonNode)Odd(record, items.Properties) : item!.DeepClone());
        var keepsOrder = property.Items is { IsOrdered: true } || property.Comparison == Comparison.Exact && property.Items is null;
        return new JsonArray([.. keepsOrder ? items : items.Reverse()]);
    }

    private static Difference[] Differences(DesiredResource resource, JsonObject actual) =>
    [
        .. BodyDiff.Between(resource.Type.Properties, resource.Body, actual, _ => false)
            .Where(difference => Markers.OutputOf(difference.Write) is null),
    ];

    private static DesiredResource Find(string path)
    {
        var problems = new List<PlanningProblem>();
        var context = new MappingContext(new Bare().Graph(), Requests.Subscription);
        return ArmBodiesTests.Resources().Concat(DesiredTopology.Of(context, problems).Resources).First(resource => resource.Path == path);
    }

    private sealed record Bare : Topology
    {
        public override string Id => "bare";

        public override ResourceGroup ResourceGroup => new("rg-bare", IotVnetDsl.Region.EastUS);

        public IotHub NoIdentity => new("no-identity") { Identity = new() };

        public CosmosAccount Store => new("bare-store") { Databases = [new("events") { Containers = [new("all", "/id")] }] };

        public VirtualNetwork NoServers => new("vnet-bare") { AddressSpace = ["10.30.0.0/16"], DnsServers = [], Subnets = [new("a", "10.30.1.0/24")] };
    }
}
