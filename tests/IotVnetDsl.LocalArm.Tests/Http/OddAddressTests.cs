using System.Net.Http.Headers;
using System.Text;
using CsCheck;

namespace IotVnetDsl.LocalArm.Tests.Http;

/// <summary>Addresses put together at random: refused or answered, never a defect of the program.</summary>
public sealed class OddAddressTests
{
    private static readonly string[] Segments =
    [
        "subscriptions", "00000000-0000-0000-0000-000000000001", "resourceGroups", "rg-plant", "providers", "Microsoft.Network", "virtualNetworks", "vnet-plant",
        "subnets", "endpoints", "Microsoft.Devices", "IotHubs", "contoso-plant", "eventHubEndpoints", "events", "ConsumerGroups", "$Default", "listkeys",
        "routingEndpointsHealth", "privateLinkResources", "Microsoft.Authorization", "roleAssignments", "locks", "11111111-1111-1111-1111-111111111111",
        "Microsoft.Storage", "storageAccounts", "contosoplant", "blobServices", "default", "containers", "locations", "eastus", "operationStatuses", "operationResults",
        "resources", "tags", "Microsoft.Resources", "checkNameAvailability", "register", "roleDefinitions", "tenants", "Microsoft.Management", "managementGroups",
        "..", ".", "%2F", "%00", "%0A", "é", "'", "a b", "_local", "clock", "advance", "switches", "requests", "principals", "reach", "privateEndpoints", "pe-hub",
    ];

    private static readonly string[] Beginnings =
    [
        "", "", Arm.Subscription, Arm.Group, Plant.Hub, Plant.Network, Plant.Account, Plant.Hub + "/eventHubEndpoints/events", Arm.Group + "/providers",
        Arm.Subscription + "/providers", Plant.Endpoint, Plant.Container, "/_local",
    ];

    private static readonly string[] Queries =
    [
        "api-version=2024-05-01", "api-version=2023-06-30", "api-version=2024-03-01", "api-version=2022-04-01", "api-version=2024-01-01", "api-version=2020-05-01", "", "api-version=%00",
        "api-version=2024-03-01&$filter=atScope()", "api-version=2022-04-01&$filter=principalId eq '", "api-version=2024-03-01&$top=-1&$skiptoken=x", "since=x", "api-version=2024-03-01&$top=99999999999",
    ];

    private static readonly string[] Bodies =
    [
        "", "{}", "[]", "null", "{", """{"location": "eastus"}""", """{"location": "eastus", "properties": {} }""", """{"location": "eastus", "sku": {"name": "S1"} }""",
        """{"properties": {"level": "ReadOnly"} }""", """{"name": 5}""", """{"seconds": -1}""", """{"by": "P1Y"}""", """{"kind": "User"}""", """{"tags": null}""",
        """{"properties": {"tags": null} }""", """{"from": {"kind": "hub"}, "to": {"id": "/"} }""",
    ];

    private static readonly Gen<(string Method, string Path, string Query, string Body)> Request =
        from method in OneOf(["GET", "GET", "PUT", "PATCH", "DELETE", "POST", "HEAD", "OPTIONS", "MERGE"])
        from beginning in OneOf(Beginnings)
        from segments in OneOf(Segments).Array[0, 6]
        from query in OneOf(Queries)
        from body in OneOf(Bodies)
        select (method, $"{beginning}/{string.Join('/', segments)}", query, body);

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("LOCAL_ARM_FUZZ"), out var count) ? count : 1500;

    [Fact]
    public async Task No_odd_address_makes_the_local_ARM_fail()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddAccount();
        await arm.AddHub();
        for (var seed = 0; seed < Count; seed++)
        {
            var (method, path, query, body) = Request.Generate(new PCG(1, (ulong)seed), null, out _);
            var status = await Send(arm, method, $"{path}?{query}", body);
            Assert.True(status < 500, $"seed {seed}: {method} {path}?{query} {body}: {status}");
            if (seed % 20 == 0)
                await arm.Advance();
        }
    }

    private static async Task<int> Send(Arm arm, string method, string address, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (body.Length > 0)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var response = await arm.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
