using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Importing;

public sealed class UnmodelledPropertiesTests
{
    [Theory]
    // Members of items.
    [InlineData("Microsoft.Network/networkSecurityGroups", """{"properties":{"securityRules":[{"name":"web","id":"x","etag":"y","properties":{"provisioningState":"Succeeded","priority":100,"destinationPortRanges":["443"],"custom":"x"}}]}}""", "securityRules[web].properties.custom")]
    // What is on unless somebody turns it off.
    [InlineData("Microsoft.Network/virtualNetworks/subnets", """{"properties":{"defaultOutboundAccess":false}}""", "defaultOutboundAccess")]
    [InlineData("Microsoft.Network/virtualNetworks/subnets", """{"properties":{"defaultOutboundAccess":true,"privateLinkServiceNetworkPolicies":"Enabled"}}""")]
    // A second where the DSL has one.
    [InlineData("Microsoft.EventHub/namespaces", """{"properties":{"geoDataReplication":{"maxReplicationLagDurationInSeconds":0,"locations":[{"locationName":"westus","roleType":"Primary"}]}}}""")]
    [InlineData("Microsoft.EventHub/namespaces", """{"properties":{"geoDataReplication":{"maxReplicationLagDurationInSeconds":0,"locations":[{"locationName":"westus","roleType":"Primary"},{"locationName":"eastus","roleType":"Secondary"}]}}}""", "geoDataReplication.locations[1]")]
    // What the DSL takes as it is, whatever it is.
    [InlineData("Microsoft.DocumentDB/databaseAccounts", """{"kind":"MongoDB","properties":{"capabilities":[{"name":"EnableMongo"},{"name":"EnableServerless"}]}}""", "capabilities[0].name", "kind")]
    [InlineData("Microsoft.Storage/storageAccounts/blobServices/containers", """{"properties":{"publicAccess":"Blob","metadata":{"owner":"line 7"},"defaultEncryptionScope":"$account-encryption-key","leaseState":"Available"}}""", "metadata", "publicAccess")]
    [InlineData("Microsoft.ServiceBus/namespaces/topics/subscriptions", """{"properties":{"autoDeleteOnIdle":"P9D","enableBatchedOperations":false,"status":"Active","maxDeliveryCount":3}}""", "autoDeleteOnIdle", "enableBatchedOperations")]
    public void Is_what_is_set_and_no_member_says(string type, string body, params string[] expected) => Assert.Equal(
        expected,
        UnmodelledProperties.Of(new ActualResource("/x", ResourceCatalog.Find(type)!, JsonNode.Parse(body)!.AsObject())).Order(StringComparer.Ordinal));
}
