using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;

namespace IotVnetDsl.LocalArm.Tests.Engine;

public sealed class ResourceTypeTests
{
    private static readonly ResourceTypeCatalog Catalog = new();

    public static TheoryData<string> Names => [.. Catalog.All.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_type_has_published_versions(string name) => Assert.All(Catalog.Find(name)!.ApiVersions.DefaultIfEmpty("none"), version => Assert.Matches(PublishedVersions.Form, version));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_default_passes_the_checks_of_its_own_type(string name)
    {
        var type = Catalog.Find(name)!;
        var body = Json.JsonText.NewObject();
        foreach (var fallback in type.Defaults)
            fallback.Apply(body);
        var complaints = type.Checks.SelectMany(check => check(body)).Where(complaint => !complaint.Message.StartsWith("The required property", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_child_has_a_parent_that_is_known(string name)
    {
        var type = Catalog.Find(name)!;
        // The built-in endpoint of a hub is an address of its own and no resource.
        Assert.True(!type.IsChild || type.ParentType.EndsWith("/eventHubEndpoints", StringComparison.Ordinal) || Catalog.Find(type.ParentType) is not null);
    }

    [Theory]
    [InlineData("Microsoft.Devices/IotHubs", "2023-06-30")]
    [InlineData("Microsoft.Network/privateEndpoints", "2024-05-01")]
    [InlineData("Microsoft.Network/privateDnsZones", "2024-06-01")]
    [InlineData("Microsoft.Storage/storageAccounts", "2024-01-01")]
    [InlineData("Microsoft.EventHub/namespaces", "2024-01-01")]
    [InlineData("Microsoft.ServiceBus/namespaces", "2024-01-01")]
    [InlineData("Microsoft.Authorization/roleAssignments", "2022-04-01")]
    public void The_versions_of_the_facts_are_among_them(string name, string version) => Assert.Contains(version, Catalog.Find(name)!.ApiVersions);
}
