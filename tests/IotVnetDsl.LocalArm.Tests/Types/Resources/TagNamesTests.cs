using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Resources;

public sealed class TagNamesTests
{
    private const string Names = Arm.Subscription + "/tagNames";
    private const string Version = "?api-version=2021-04-01";

    [Fact]
    public async Task Lists_what_groups_and_resources_have_and_what_is_foreseen()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Network, """{"location": "eastus", "tags": {"line": "north", "empty": ""}, "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} } }""");
        await arm.Create(Plant.Network + "-2", """{"location": "eastus", "tags": {"Line": "south"}, "properties": {"addressSpace": {"addressPrefixes": ["10.21.0.0/16"]} } }""");
        await arm.Put($"{Names}/cost{Version}", "").Expect(201);
        await arm.Put($"{Names}/cost/tagValues/low{Version}", "").Expect(201);
        await arm.Put($"{Names}/cost/tagValues/low{Version}", "").Expect(200);

        var tags = (await arm.Get(Names + Version).Expect(200)).Json.Items("value");

        Assert.Equal(["cost", "empty", "line"], tags.Select(tag => tag.Text("tagName")));
        Assert.Equal((0, "low", 0), (tags[0].Number("count.value"), tags[0].Items("values").Single().Text("tagValue"), tags[0].Items("values").Single().Number("count.value")));
        Assert.Equal(2, tags[2].Number("count.value"));
        Assert.Equal(["north", "south"], tags[2].Items("values").Select(value => value.Text("tagValue")));
    }

    [Fact]
    public async Task Keeps_what_is_used_and_names_that_have_values()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Create(Plant.Network, """{"location": "eastus", "tags": {"line": "north"}, "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]} } }""");
        await arm.Delete($"{Names}/line{Version}").Expect(409);
        await arm.Delete($"{Names}/line/tagValues/north{Version}").Expect(409);
        await arm.Put($"{Names}/cost{Version}", "").Expect(201);
        await arm.Put($"{Names}/cost/tagValues/low{Version}", "").Expect(201);
        await arm.Delete($"{Names}/cost{Version}").Expect(409);
        await arm.Delete($"{Names}/cost/tagValues/low{Version}").Expect(200);
        await arm.Delete($"{Names}/cost/tagValues/low{Version}").Expect(204);
        await arm.Delete($"{Names}/cost{Version}").Expect(200);
        await arm.Delete($"{Names}/cost{Version}").Expect(204);
    }

    [Fact]
    public async Task A_value_has_its_name_first()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put($"{Names}/none/tagValues/low{Version}", "").Expect(404);
        await arm.Get($"{Names}/none{Version}").Expect(405);
    }
}
