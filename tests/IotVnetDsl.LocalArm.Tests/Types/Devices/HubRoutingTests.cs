using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Devices;

public sealed class HubRoutingTests
{
    [Theory]
    [InlineData("events")]
    [InlineData("fileNotifications")]
    [InlineData("$default")]
    [InlineData("no blank")]
    public async Task Reserved_and_malformed_endpoint_names_are_refused(string name)
    {
        await using var arm = await Ready();
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint(name)))).Expect(400, "400000");
    }

    [Fact]
    public async Task Endpoint_names_are_unique_across_kinds()
    {
        await using var arm = await Ready();
        var reply = await arm.Put(Plant.Hub, Plant.HubBody($$"""
            "routing": {"endpoints": {"storageContainers": [{{Plant.StorageEndpoint("same")}}], "eventHubs": [{{Plant.EntityEndpoint("Same", "contoso-events", "telemetry")}}]} }
            """)).Expect(400, "400000");
        Assert.Contains("used twice", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name": "r", "source": "DeviceMessages", "endpointNames": ["nowhere"]}""")]
    [InlineData("""{"name": "r", "source": "DeviceMessages", "endpointNames": ["events", "archive"]}""")]
    [InlineData("""{"name": "r", "source": "DeviceMessages", "endpointNames": []}""")]
    [InlineData("""{"name": "r", "source": "Nothing", "endpointNames": ["events"]}""")]
    [InlineData("""{"name": "r r", "source": "DeviceMessages", "endpointNames": ["events"]}""")]
    public async Task Routes_that_lead_nowhere_or_to_several_are_refused(string route)
    {
        await using var arm = await Ready();
        await arm.Put(Plant.Hub, Plant.HubBody($$""" "routing": {"endpoints": {"storageContainers": [{{Plant.StorageEndpoint()}}]}, "routes": [{{route}}]} """)).Expect(400, "400000");
    }

    [Theory]
    [InlineData(""" "batchFrequencyInSeconds": 59 """)]
    [InlineData(""" "batchFrequencyInSeconds": 721 """)]
    [InlineData(""" "maxChunkSizeInBytes": 1 """)]
    [InlineData(""" "encoding": "CSV" """)]
    [InlineData(""" "fileNameFormat": "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}" """)]
    [InlineData(""" "fileNameFormat": "{mm}{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}" """)]
    public async Task Storage_settings_out_of_range_are_refused(string setting)
    {
        await using var arm = await Ready();
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint(extra: "," + setting)))).Expect(400, "400000");
    }

    [Fact]
    public async Task Storage_endpoints_get_defaults_and_lower_case_encodings()
    {
        await using var arm = await Ready();
        var hub = await arm.AddHub(Plant.Routing("storageContainers", Plant.StorageEndpoint(extra: """, "encoding": "JSON" """)));
        var endpoint = hub.Items("properties.routing.endpoints.storageContainers").Single();
        Assert.Equal("json", endpoint.Text("encoding"));
        Assert.Equal(300, endpoint.Number("batchFrequencyInSeconds"));
        Assert.Equal(314_572_800, endpoint.Number("maxChunkSizeInBytes"));
        Assert.Equal("{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}", endpoint.Text("fileNameFormat"));
        Assert.NotNull(endpoint.Text("id"));

        var again = await arm.AddHub(Plant.Routing("storageContainers", Plant.StorageEndpoint(extra: """, "encoding": "json" """)));
        Assert.Equal(endpoint.Text("id"), again.Items("properties.routing.endpoints.storageContainers").Single().Text("id"));
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint(extra: """, "encoding": "Avro" """)))).Expect(400, "400000");
    }

    [Fact]
    public async Task Leaving_routing_out_removes_it()
    {
        await using var arm = await Ready();
        await arm.AddHub(Plant.Routing("storageContainers", Plant.StorageEndpoint()));
        Assert.Empty((await arm.AddHub()).Items("properties.routing.endpoints.storageContainers"));
    }

    [Fact]
    public async Task Quotas_of_paid_and_free_hubs_differ()
    {
        await using var arm = await Ready();
        string Enrichments(int count) => $$""" "routing": {"enrichments": [{{string.Join(",", Enumerable.Range(0, count).Select(each => $$"""{"key": "k{{each}}", "value": "v", "endpointNames": ["events"]}"""))}}]} """;
        await arm.Put(Plant.Hub, Plant.HubBody(Enrichments(11))).Expect(400, "400000");
        await arm.Put(Plant.Hub, Plant.HubBody(Enrichments(3)).Replace("S1", "F1", StringComparison.Ordinal)).Expect(400);
        await arm.Put(Plant.Hub, Plant.HubBody(Enrichments(10))).Expect(201);
    }

    [Theory]
    [InlineData("properties.cloudToDevice.maxDeliveryCount", "101")]
    [InlineData("properties.cloudToDevice.defaultTtlAsIso8601", "\"P3D\"")]
    [InlineData("properties.messagingEndpoints.fileNotifications.lockDurationAsIso8601", "\"PT1S\"")]
    [InlineData("properties.messagingEndpoints.fileNotifications.ttlAsIso8601", "\"soon\"")]
    [InlineData("properties.eventHubEndpoints.events.retentionTimeInDays", "8")]
    [InlineData("properties.storageEndpoints.$default.sasTtlAsIso8601", "\"P2D\"")]
    [InlineData("properties.publicNetworkAccess", "\"Sometimes\"")]
    public async Task Values_out_of_range_are_refused(string path, string value)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var body = JsonText.ParseObject(Plant.HubBody());
        body.Put(path, JsonText.Parse(value));
        await arm.Put(Plant.Hub, JsonText.Write(body)).Expect(400, "400000");
    }

    private static async Task<Arm> Ready()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddEvents();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        return arm;
    }
}
