using System.Text;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Http;

public sealed class RequestShapeTests
{
    [Fact]
    public async Task Ids_compare_without_regard_to_case_and_keep_their_first_spelling()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        var reply = await arm.Get(Plant.Network.Replace("vnet-plant", "VNET-PLANT", StringComparison.Ordinal).Replace("resourceGroups/rg-plant", "resourcegroups/RG-Plant", StringComparison.Ordinal)).Expect(200);
        Assert.Equal(Plant.Network, reply.Json.Text("id"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"location": "eastus", "location": "westus"}""")]
    [InlineData("""{"location": "\ud800"}""")]
    [InlineData("""{"\ud800": 1}""")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Network, body).Expect(400, "InvalidRequestContent");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_of_another_media_type_is_refused(string type)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var reply = await Send(arm, type).Expect(415, "UnsupportedMediaType");
        Assert.Equal($"The content media type '{type}' is not supported. Only 'application/json' is supported.", reply.Message);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/merge-patch+json")]
    public async Task A_body_of_JSON_is_taken(string type)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await Send(arm, type).Expect(202);
    }

    private static Task<Reply> Send(Arm arm, string contentType) =>
        arm.Send(HttpMethod.Put, Plant.HubZone, """{"location": "global"}""", [], contentType);

    [Fact]
    public async Task A_link_to_a_page_is_an_address_whatever_the_name()
    {
        await using var arm = await Arm.StartAsync(null, Pace.Quick, ("page-size", "1"));
        var group = Arm.Subscription + "/resourceGroups/rg-größe_(1)";
        await arm.Put(group, """{"location": "eastus"}""").Expect(201);
        foreach (var zone in new[] { "a.example", "b.example" })
            await arm.Put($"{group}/providers/Microsoft.Network/privateDnsZones/{zone}", """{"location": "global"}""").Expect(202);
        var link = (await arm.Get(group + "/resources").Expect(200)).Json.Text("nextLink")!;
        Assert.All(link, character => Assert.True(char.IsAscii(character)));
        Assert.Equal("b.example", (await arm.Get(link).Expect(200)).Json.Items("value").Single().Text("name"));
    }

    [Fact]
    public async Task Property_names_are_read_in_any_case()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var network = await arm.Create(Plant.Network, """{"Location": "eastus", "Properties": {"AddressSpace": {"addressPrefixes": ["10.0.0.0/16"]} } }""");
        Assert.Equal("eastus", network.Text("location"));
    }

    [Fact]
    public async Task A_malformed_subscription_and_a_missing_group_are_named()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Get("/subscriptions/mine/resourceGroups?api-version=2024-03-01").Expect(400, "InvalidSubscriptionId");
        await arm.Put(Plant.Network, """{"location": "eastus"}""").Expect(404, "ResourceGroupNotFound");
        await arm.Get(Plant.Network).Expect(404, "ResourceGroupNotFound");
    }

    [Fact]
    public async Task A_missing_parent_and_a_missing_resource_are_told_apart()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Plant.Subnet, """{"properties": {"addressPrefix": "10.20.1.0/24"} }""").Expect(404, "ParentResourceNotFound");
        await arm.Get(Plant.Network).Expect(404, "ResourceNotFound");
    }

    [Fact]
    public async Task Methods_that_a_type_lacks_are_refused()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Patch(Plant.Endpoint, """{"tags": {} }""").Expect(405, "MethodNotAllowed");
        await arm.Put(Arm.Subscription + "/providers/Microsoft.Devices", "{}").Expect(405, "MethodNotAllowed");
        await arm.Put(Arm.Subscription + "/resourceGroups", "{}").Expect(405, "MethodNotAllowed");
        await arm.Delete(Arm.Subscription).Expect(405, "MethodNotAllowed");
        await arm.Put(Plant.Network + "/subnets", "{}").Expect(404);
        await arm.AddNetwork();
        await arm.Put(Plant.Network + "/subnets", "{}").Expect(405, "MethodNotAllowed");
        await arm.Send(new HttpMethod("MERGE"), Plant.Network, "{}", []).Expect(405, "MethodNotAllowed");
    }

    [Fact]
    public async Task HEAD_says_whether_a_resource_is_there()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Send(HttpMethod.Head, Arm.Group, null, []).Expect(204);
        await arm.Send(HttpMethod.Head, Arm.Subscription + "/resourceGroups/other", null, []).Expect(404);
    }

    [Fact]
    public async Task Request_ids_come_back()
    {
        await using var arm = await Arm.StartAsync();
        var reply = await arm.Send(HttpMethod.Get, Arm.Subscription, null, [("x-ms-client-request-id", "mine"), ("x-ms-correlation-request-id", "all-of-it")]).Expect(200);
        Assert.Equal("mine", reply.Header("x-ms-client-request-id"));
        Assert.Equal("all-of-it", reply.Header("x-ms-correlation-request-id"));
        Assert.NotNull(reply.Header("x-ms-request-id"));
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_token()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Send(HttpMethod.Get, Arm.Subscription, null, [("Authorization", "Bearer whatever")]).Expect(200);
        await arm.Get(Arm.Subscription).Expect(200);
    }

    [Fact]
    public async Task An_unknown_address_answers_in_ARMs_form()
    {
        await using var arm = await Arm.StartAsync();
        using var body = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await arm.Client.PostAsync(new Uri("/nowhere?api-version=2024-03-01", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains("\"error\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
