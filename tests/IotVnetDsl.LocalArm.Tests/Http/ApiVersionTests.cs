namespace IotVnetDsl.LocalArm.Tests.Http;

public sealed class ApiVersionTests
{
    [Fact]
    public async Task Refuses_a_request_without_one()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        using var response = await arm.Client.GetAsync(new Uri(Plant.Hub, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("MissingApiVersionParameter", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2024-5-1")]
    public async Task Refuses_what_is_no_version(string version)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Get($"{Plant.Hub}?api-version={version}").Expect(400, "InvalidApiVersionParameter");
    }

    [Fact]
    public async Task Refuses_a_version_that_the_type_never_had_and_lists_those_it_has()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var reply = await arm.Get(Plant.Hub + "?api-version=2024-05-01").Expect(400, "NoRegisteredProviderFound");
        Assert.Contains("2023-06-30", reply.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/subscriptions")]
    [InlineData("/tenants")]
    [InlineData("/providers")]
    [InlineData(Arm.Subscription)]
    [InlineData(Arm.Subscription + "/locations")]
    [InlineData(Arm.Subscription + "/providers")]
    [InlineData(Arm.Subscription + "/providers/Microsoft.Devices")]
    [InlineData(Arm.Subscription + "/resourceGroups")]
    [InlineData(Arm.Group)]
    [InlineData(Arm.Group + "/resources")]
    public async Task Resource_Manager_lists_its_own_versions(string path)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        foreach (var wrong in new[] { "1999-01-01", "soon" })
        {
            var reply = await arm.Get($"{path}?api-version={wrong}").Expect(400, "InvalidApiVersionParameter");
            Assert.StartsWith($"The api-version '{wrong}' is invalid. The supported versions are '2025-04-01,", reply.Message, StringComparison.Ordinal);
        }

        foreach (var published in new[] { "2016-06-01", "2021-04-01", "2022-12-01", "2025-04-01" })
            await arm.Get($"{path}?api-version={published}").Expect(200);
    }

    [Theory]
    [InlineData("2020-03-01")]
    [InlineData("2023-06-30")]
    [InlineData("2026-11-01")]
    public async Task Takes_every_published_version(string version)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Put($"{Plant.Hub}?api-version={version}", Plant.HubBody()).Expect(201);
        await arm.Advance();
        await arm.Get($"{Plant.Hub}?api-version={version}").Expect(200);
    }

    [Fact]
    public async Task Refuses_an_unknown_namespace_and_an_unknown_type()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.Get(Arm.Id("Microsoft.Nowhere/things/x") + "?api-version=2024-05-01").Expect(404, "InvalidResourceNamespace");
        await arm.Get(Arm.Id("Microsoft.Network/things/x") + "?api-version=2024-05-01").Expect(404, "InvalidResourceType");
    }
}
