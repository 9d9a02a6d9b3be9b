using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Http;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Any_guid_is_a_subscription_of_the_one_tenant()
    {
        await using var arm = await Arm.StartAsync();
        var subscription = (await arm.Get("/subscriptions/12345678-1234-1234-1234-123456789012").Expect(200)).Json;
        Assert.Equal("00000000-0000-0000-0000-0000000000aa", subscription.Text("tenantId"));
        Assert.Equal("Enabled", subscription.Text("state"));
    }

    [Fact]
    public async Task Subscriptions_in_use_are_listed_after_the_default_one()
    {
        await using var arm = await Arm.StartAsync();
        const string Other = "/subscriptions/12345678-1234-1234-1234-123456789012";
        await arm.Put(Other + "/resourceGroups/rg", """{"location": "eastus"}""").Expect(201);
        var listed = (await arm.Get("/subscriptions?api-version=2022-12-01").Expect(200)).Json.Items("value");
        Assert.Equal([Arm.Subscription, Other], listed.Select(subscription => subscription.Text("id")));
    }

    [Fact]
    public async Task The_tenant_and_its_providers_are_listed()
    {
        await using var arm = await Arm.StartAsync();
        var tenant = (await arm.Get("/tenants").Expect(200)).Json.Items("value").Single();
        Assert.Equal("00000000-0000-0000-0000-0000000000aa", tenant.Text("tenantId"));
        Assert.Equal("/tenants/00000000-0000-0000-0000-0000000000aa", tenant.Text("id"));
        var providers = (await arm.Get("/providers").Expect(200)).Json.Items("value");
        Assert.Contains(providers, provider => provider.Text("namespace") == "Microsoft.Devices");
        Assert.Equal("/providers/Microsoft.Devices", (await arm.Get("/providers/Microsoft.Devices").Expect(200)).Json.Text("id"));
    }

    [Fact]
    public async Task Locations_have_canonical_and_display_names()
    {
        await using var arm = await Arm.StartAsync();
        var locations = (await arm.Get(Arm.Subscription + "/locations").Expect(200)).Json.Items("value");
        Assert.Contains(locations, location => location.Text("name") == "southcentralus" && location.Text("displayName") == "South Central US");
    }

    [Fact]
    public async Task A_provider_says_where_and_in_which_versions_its_types_are_offered()
    {
        await using var arm = await Arm.StartAsync();
        var provider = (await arm.Get(Arm.Subscription + "/providers/Microsoft.Devices").Expect(200)).Json;
        Assert.Equal("Registered", provider.Text("registrationState"));
        var hubs = provider.Items("resourceTypes").Single(type => type.Text("resourceType") == "IotHubs");
        Assert.Contains("East US", hubs.Texts("locations"));
        Assert.DoesNotContain("Austria East", hubs.Texts("locations"));
        Assert.Contains("2023-06-30", hubs.Texts("apiVersions"));
        await arm.Get(Arm.Subscription + "/providers/Microsoft.Nowhere").Expect(404, "InvalidResourceNamespace");
    }

    [Fact]
    public async Task An_unregistered_provider_refuses_writes_until_it_is_registered()
    {
        await using var arm = await Arm.StartWithGroupAsync(("provider-registration", "required"));
        await arm.Put(Plant.Network, """{"location": "eastus"}""").Expect(409, "MissingSubscriptionRegistration");
        var registering = await arm.Post(Arm.Subscription + "/providers/Microsoft.Network/register?api-version=2021-04-01").Expect(200);
        Assert.Equal("Registering", registering.Json.Text("registrationState"));
        await arm.Advance();
        await arm.AddNetwork();
        await arm.Post(Arm.Subscription + "/providers/Microsoft.Network/unregister").Expect(409, "CannotUnregisterProvider");
        await arm.Remove(Plant.Network);
        await arm.Post(Arm.Subscription + "/providers/Microsoft.Network/unregister").Expect(200);
        await arm.Put(Plant.Network, """{"location": "eastus"}""").Expect(409, "MissingSubscriptionRegistration");
    }

    [Fact]
    public async Task A_question_for_a_name_needs_one()
    {
        await using var arm = await Arm.StartAsync();
        await arm.Post(Arm.Subscription + "/providers/Microsoft.Devices/checkNameAvailability?api-version=2023-06-30").Expect(400, "InvalidRequestContent");
        await arm.Post(Arm.Subscription + "/providers/Microsoft.Nowhere/checkNameAvailability?api-version=2023-06-30", """{"name": "x"}""").Expect(404, "InvalidResourceNamespace");
    }

    [Theory]
    [InlineData("Microsoft.Devices/checkNameAvailability", "contoso-plant", "AlreadyExists", false)]
    [InlineData("Microsoft.Devices/checkNameAvailability", "CONTOSO-plant", "AlreadyExists", false)]
    [InlineData("Microsoft.Devices/checkNameAvailability", "free-one", "Invalid", true)]
    [InlineData("Microsoft.Devices/checkNameAvailability", "bad_", "Invalid", false)]
    [InlineData("Microsoft.Devices/checkProvisioningServiceNameAvailability", "contoso-plant", "Invalid", true)]
    [InlineData("Microsoft.Storage/checkNameAvailability", "contosoplant", null, true)]
    public async Task Names_are_checked_over_all_subscriptions(string question, string name, string? reason, bool isFree)
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var reply = await arm.Post($"/subscriptions/{Guid.NewGuid()}/providers/{question}?api-version=2023-06-30", $$"""{"name": "{{name}}"}""").Expect(200);
        Assert.Equal(reason, reply.Json.Text("reason"));
        Assert.Equal(isFree, reply.Json.Flag("nameAvailable"));
    }
}
