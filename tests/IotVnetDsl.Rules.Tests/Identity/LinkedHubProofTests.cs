using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class LinkedHubProofTests
{
    private const string Key = """LinkedHubs = [new(Hub) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("HUB")) }]""";

    private const string User = "LinkedHubs = [new(Hub) { Authentication = EndpointAuthentication.UserAssigned(One.Principal) }]";

    [Fact]
    public void Fires_on_a_key_to_a_hub_that_refuses_keys()
    {
        var found = Assert.Single(Of(Key, "DisableLocalAuthentication = true"));

        Assert.StartsWith("Authentication = EndpointAuthentication.Key", found.Text, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal("'Dps' shows a key to 'Hub', which refuses keys (DisableLocalAuthentication = true): sign in by its identity", found.Message);
    }

    [Theory]
    [InlineData("LinkedHubs = [new(Hub)]")]
    [InlineData("LinkedHubs = [new(Hub) { Authentication = EndpointAuthentication.SystemAssigned }], Identity = new() { UserAssignedIdentities = [One.Principal] }")]
    [InlineData(User)]
    [InlineData(User + ", Identity = new() { System = true, UserAssignedIdentities = [Other.Principal] }")]
    public void Fires_on_an_identity_that_it_does_not_have(string service) => Assert.Single(Of(service, "Capacity = 1"));

    [Theory]
    [InlineData(Key, "Capacity = 1")]
    [InlineData("LinkedHubs = [new(Hub)], Identity = Identity.SystemAssigned", "DisableLocalAuthentication = true")]
    [InlineData(User + ", Identity = new() { UserAssignedIdentities = [One.Principal] }", "DisableLocalAuthentication = true")]
    [InlineData("LinkedHubs = [new(Hub)], Existing = true", "Capacity = 1")]
    public void Is_silent_where_it_can_sign_in_or_others_know(string service, string hub) => Assert.Empty(Of(service, hub));

    [Theory]
    [InlineData(Key, "DisableLocalAuthentication = Environment.UserName == \"x\"")]
    [InlineData("LinkedHubs = [new(Hub)], Identity = Environment.UserName == \"x\" ? Identity.SystemAssigned : null", "Capacity = 1")]
    [InlineData(User + ", Identity = Environment.UserName == \"x\" ? Identity.SystemAssigned : null", "Capacity = 1")]
    public void Is_silent_on_unknown(string service, string hub) => Assert.Empty(Of(service, hub));

    private static IReadOnlyList<Found> Of(string service, string hub) => Written.Find(
        "IVD2014",
        $$"""
        public UserAssignedIdentity One => new("id-one"); public UserAssignedIdentity Other => new("id-other");
        public IotHub Hub => new("plant-hub") { {{hub}} };
        public DeviceProvisioningService Dps => new("plant-dps") { {{service}} };
        """);
}
