using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Http;

public sealed class ListingTests
{
    private const string Zones = "/providers/Microsoft.Network/privateDnsZones";

    [Fact]
    public async Task Lists_by_group_by_subscription_and_by_parent()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Put(Arm.Subscription + "/resourceGroups/rg-other", """{"location": "westus2"}""").Expect(201);
        await arm.Create(Arm.Subscription + "/resourceGroups/rg-other/providers/Microsoft.Network/virtualNetworks/vnet-other",
            """{"location": "westus2", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]} } }""");

        Assert.Equal(["vnet-plant"], await Names(arm, Arm.Group + "/providers/Microsoft.Network/virtualNetworks"));
        Assert.Equal(["vnet-other", "vnet-plant"], await Names(arm, Arm.Subscription + "/providers/Microsoft.Network/virtualNetworks"));
        Assert.Equal(["endpoints"], await Names(arm, Plant.Network + "/subnets"));
        Assert.Equal(["rg-other", "rg-plant"], await Names(arm, Arm.Subscription + "/resourceGroups"));
        Assert.Equal(["vnet-plant"], await Names(arm, Arm.Group + "/resources"));
    }

    [Fact]
    public async Task Pages_are_chained_by_absolute_links()
    {
        await using var arm = await Arm.StartWithGroupAsync(("page-size", "2"));
        foreach (var zone in new[] { "a.example", "b.example", "c.example" })
            await arm.Create($"{Arm.Group}{Zones}/{zone}", """{"location": "global"}""");

        var first = (await arm.Get(Arm.Group + Zones).Expect(200)).Json;
        Assert.Equal(2, first.Items("value").Count);
        Assert.StartsWith(arm.Client.BaseAddress!.ToString(), first.Text("nextLink"), StringComparison.Ordinal);
        var second = (await arm.Get(first.Text("nextLink")!).Expect(200)).Json;
        Assert.Equal("c.example", second.Items("value").Single().Text("name"));
        Assert.Null(second.Text("nextLink"));
    }

    [Fact]
    public async Task Resources_are_filtered_by_type_and_tag_and_show_no_properties()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Create($"{Arm.Group}{Zones}/a.example", """{"location": "global", "tags": {"owner": "plant"} }""");

        var byType = (await arm.Get(Arm.Subscription + "/resources?$filter=resourceType eq 'Microsoft.Network/virtualNetworks'").Expect(200)).Json.Items("value");
        Assert.Equal("vnet-plant", byType.Single().Text("name"));
        Assert.Null(byType.Single()["properties"]);
        Assert.Equal(["a.example"], await Names(arm, Arm.Subscription + "/resources?$filter=tagName eq 'owner' and tagValue eq 'plant'"));
        await arm.Get(Arm.Subscription + "/resources?$filter=something").Expect(400, "InvalidFilterInQueryString");
    }

    [Fact]
    public async Task Groups_are_filtered_by_tag()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put(Arm.Subscription + "/resourceGroups/rg-other", """{"location": "westus2", "tags": {"owner": "plant"} }""").Expect(201);
        Assert.Equal(["rg-other"], await Names(arm, Arm.Subscription + "/resourceGroups?$filter=tagName eq 'owner' and tagValue eq 'plant'"));
        Assert.Equal([], await Names(arm, Arm.Subscription + "/resourceGroups?$filter=tagName eq 'owner' and tagValue eq 'other'"));
    }

    [Fact]
    public async Task A_client_may_ask_for_smaller_pages()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        foreach (var zone in new[] { "a.example", "b.example", "c.example" })
            await arm.Create($"{Arm.Group}{Zones}/{zone}", """{"location": "global"}""");
        var first = (await arm.Get(Arm.Group + "/resources?$top=2").Expect(200)).Json;
        Assert.Equal(["a.example", "b.example"], first.Items("value").Select(entry => entry.Text("name")));
        Assert.Equal(["c.example"], await Names(arm, first.Text("nextLink")!));
        await arm.Get(Arm.Group + "/resources?$top=few").Expect(400, "InvalidTopQueryParameter");
    }

    [Fact]
    public async Task Resources_are_filtered_by_group_name_and_either_of_two_types()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Create($"{Arm.Group}{Zones}/a.example", """{"location": "global"}""");
        Assert.Equal(["a.example", "vnet-plant"], await Names(arm, Arm.Subscription + "/resources?$filter=resourceGroup eq 'RG-Plant'"));
        Assert.Equal(["a.example", "vnet-plant"], await Names(arm, Arm.Subscription + "/resources?$filter=resourceType eq 'Microsoft.Network/privateDnsZones' or resourceType eq 'Microsoft.Network/virtualNetworks'"));
        Assert.Equal(["a.example"], await Names(arm, Arm.Subscription + "/resources?$filter=resourceGroup eq 'rg-plant' and resourceType ne 'Microsoft.Network/virtualNetworks'"));
        Assert.Equal(["vnet-plant"], await Names(arm, Arm.Subscription + "/resources?$filter=substringof('net-p', name)"));
    }

    private static async Task<IEnumerable<string?>> Names(Arm arm, string path) =>
        (await arm.Get(path).Expect(200)).Json.Items("value").Select(entry => entry.Text("name"));
}
