using System.Reflection;

namespace IotVnetDsl.Tests.Access;

public sealed class RoleTests
{
    [Fact]
    public void Every_role_has_a_guid_of_its_own()
    {
        var ids = typeof(Role).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => ((Role)property.GetValue(null)!).Id).ToList();

        Assert.All(ids, id => Assert.Equal(id, Guid.ParseExact(id, "D").ToString("D")));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void The_article_s_roles_are_Azure_s() =>
        Assert.Equal(
            ["ba92f5b4-2d11-453d-a403-e96b0029c9fe", "2b629674-e913-4c01-ae53-ef4638d8f975", "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39"],
            new[] { Role.StorageBlobDataContributor, Role.AzureEventHubsDataSender, Role.AzureServiceBusDataSender }.Select(role => role.Id));
}
