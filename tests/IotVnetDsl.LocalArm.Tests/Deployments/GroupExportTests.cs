using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Deployments;

public sealed class GroupExportTests
{
    private const string Export = Arm.Group + "/exportTemplate?api-version=2021-04-01";

    [Fact]
    public async Task What_is_exported_and_deployed_again_changes_nothing()
    {
        await using var arm = await Ready();
        var before = (await arm.Get(Plant.Network).Expect(200)).Json;
        var template = (await arm.Post(Export, """{"resources": ["*"], "options": "IncludeParameterDefaultValue"}""").Expect(200)).Json["template"]!;

        var deployment = Arm.Group + "/providers/Microsoft.Resources/deployments/again";
        await arm.Put(deployment + "?api-version=2021-04-01", $$"""{"properties": {"mode": "Incremental", "template": {{template.ToJsonString()}} } }""").Expect(201);
        await arm.Advance();

        var ended = (await arm.Get(deployment + "?api-version=2021-04-01").Expect(200)).Json;
        Assert.True(ended.Says("properties.provisioningState", "Succeeded"), ended.ToJsonString());
        Assert.Equal(before["properties"]!["subnets"]!.AsArray().Count, (await arm.Get(Plant.Network).Expect(200)).Json["properties"]!["subnets"]!.AsArray().Count);
        Assert.Single((await arm.Get(Plant.Hub).Expect(200)).Json.Items("properties.privateEndpointConnections"));
    }

    [Fact]
    public async Task Names_are_parameters_and_references_are_made_of_them()
    {
        await using var arm = await Ready();
        var template = (await arm.Post(Export, """{"resources": ["*"]}""").Expect(200)).Json["template"]!;

        var endpoint = template.Items("resources").Single(resource => resource.Says("type", "Microsoft.Network/privateEndpoints"));
        Assert.Equal("[parameters('privateEndpoints_pe_hub_name')]", endpoint.Text("name"));
        Assert.Equal("[resourceId('Microsoft.Network/virtualNetworks/subnets', parameters('virtualNetworks_vnet_plant_name'), 'endpoints')]", endpoint.Text("properties.subnet.id"));
        Assert.Contains("[resourceId('Microsoft.Devices/IotHubs', parameters('IotHubs_contoso_plant_name'))]", endpoint.Texts("dependsOn"));
        Assert.Null(endpoint.At("properties.provisioningState"));
        var subnet = template.Items("resources").Single(resource => resource.Says("type", "Microsoft.Network/virtualNetworks/subnets"));
        Assert.Equal("[concat(parameters('virtualNetworks_vnet_plant_name'), '/endpoints')]", subnet.Text("name"));
        Assert.Equal("String", template.Text("parameters.IotHubs_contoso_plant_name.type"));
        Assert.Null(template.At("parameters.IotHubs_contoso_plant_name.defaultValue"));
        Assert.DoesNotContain(template.Items("resources"), resource => resource.Says("type", "Microsoft.Network/networkInterfaces"));
    }

    [Fact]
    public async Task Exports_one_resource_with_what_is_inside_and_the_ids_of_others_as_parameters()
    {
        await using var arm = await Ready();
        var template = (await arm.Post(Export, $$"""{"resources": ["{{Plant.Endpoint}}"], "options": "IncludeParameterDefaultValue"}""").Expect(200)).Json["template"]!;

        var endpoint = template.Items("resources").Single();
        Assert.Equal("[parameters('IotHubs_contoso_plant_externalid')]", endpoint.Items("properties.privateLinkServiceConnections").Single().Text("properties.privateLinkServiceId"));
        Assert.Equal(Plant.Hub, template.Text("parameters.IotHubs_contoso_plant_externalid.defaultValue"));
        Assert.Null(endpoint.At("dependsOn"));
    }

    [Theory]
    [InlineData("SkipResourceNameParameterization", "pe-hub")]
    [InlineData("SkipAllParameterization", "pe-hub")]
    [InlineData("IncludeParameterDefaultValue,SkipResourceNameParameterization", "pe-hub")]
    public async Task Leaves_names_as_they_are_where_it_is_asked_to(string options, string name)
    {
        await using var arm = await Ready();
        var template = (await arm.Post(Export, $$"""{"resources": ["*"], "options": "{{options}}"}""").Expect(200)).Json["template"]!;
        Assert.Equal(name, template.Items("resources").Single(resource => resource.Says("type", "Microsoft.Network/privateEndpoints")).Text("name"));
        Assert.Empty(template["parameters"]!.AsObject());
    }

    [Fact]
    public async Task Shows_no_secret()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(""" "routing": {"endpoints": {"eventHubs": [{"name": "streams", "connectionString": "Endpoint=sb://contoso-events.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=c2VjcmV0;EntityPath=telemetry"}]} } """);
        var text = (await arm.Post(Export, """{"resources": ["*"]}""").Expect(200)).Json.ToJsonString();
        Assert.DoesNotContain("c2VjcmV0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sha256-", text, StringComparison.Ordinal);
        Assert.Contains("SharedAccessKey=****", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("""{"resources": ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-plant/providers/Microsoft.Devices/IotHubs/none"]}""", 404)]
    public async Task Refuses_what_names_nothing(string body, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Post(Export, body).Expect(status);
    }

    private static async Task<Arm> Ready()
    {
        var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddHub();
        await arm.Create(Plant.Endpoint, Plant.EndpointBody());
        return arm;
    }
}
