using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Resources;

public sealed class TagTests
{
    [Fact]
    public async Task PATCH_of_a_hub_changes_tags_and_nothing_else()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub(""" "publicNetworkAccess": "Disabled" """);
        await arm.Patch(Plant.Hub, """{"tags": {"a": "1"}, "properties": {"publicNetworkAccess": "Enabled"} }""").Expect(200);
        await arm.Advance();
        var hub = (await arm.Get(Plant.Hub).Expect(200)).Json;
        Assert.Equal("1", hub.Text("tags.a"));
        Assert.Equal("Disabled", hub.Text("properties.publicNetworkAccess"));
    }

    [Fact]
    public async Task PATCH_of_a_networks_tags_leaves_its_subnets_even_in_old_versions()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.Patch(Plant.Network + "?api-version=2020-05-01", """{"tags": {"a": "1"} }""").Expect(200);
        await arm.Advance();
        Assert.Single((await arm.Get(Plant.Network).Expect(200)).Json.Items("properties.subnets"));
    }

    [Fact]
    public async Task Tags_as_a_resource_are_merged_replaced_and_removed()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        const string Tags = Arm.Group + "/providers/Microsoft.Resources/tags/default";
        await arm.Put(Tags, """{"properties": {"tags": {"a": "1"} } }""").Expect(200);
        var merged = await arm.Patch(Tags, """{"operation": "Merge", "properties": {"tags": {"b": "2"} } }""").Expect(200);
        Assert.Equal("1", merged.Json.Text("properties.tags.a"));
        await arm.Patch(Tags, """{"operation": "Delete", "properties": {"tags": {"a": "1"} } }""").Expect(200);
        var group = (await arm.Get(Arm.Group).Expect(200)).Json;
        Assert.Null(group.Text("tags.a"));
        Assert.Equal("2", group.Text("tags.b"));
    }

    [Fact]
    public async Task PATCH_without_tags_leaves_them()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Put(Arm.Group, """{"location": "eastus", "tags": {"a": "1"} }""").Expect(201);
        await arm.Patch(Arm.Group, "{}").Expect(200);
        Assert.Equal("1", (await arm.Get(Arm.Group).Expect(200)).Json.Text("tags.a"));
        await arm.Patch(Arm.Group, """{"tags": {} }""").Expect(200);
        Assert.Null((await arm.Get(Arm.Group).Expect(200)).Json.Text("tags.a"));
    }

    [Theory]
    [InlineData("""{"a": 1}""", "InvalidRequestContent")]
    [InlineData("""{"a<": "1"}""", "InvalidTagNameCharacters")]
    public async Task Tags_are_short_texts(string tags, string code)
    {
        await using var arm = await Arm.StartAsync();
        await arm.Put(Arm.Group, $$"""{"location": "eastus", "tags": {{tags}} }""").Expect(400, code);
        await arm.Put(Arm.Group, """{"location": "eastus"}""").Expect(201);
        await arm.Patch(Arm.Group, $$"""{"tags": {{tags}} }""").Expect(400, code);
        await arm.Put(Arm.Group + "/providers/Microsoft.Resources/tags/default", $$"""{"properties": {"tags": {{tags}} } }""").Expect(400, code);
    }
}
