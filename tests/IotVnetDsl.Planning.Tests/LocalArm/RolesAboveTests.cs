using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>A role that others are to give on an account may be given on what is around it, up to management groups and the tenant; one elsewhere is none.</summary>
public sealed class RolesAboveTests
{
    private const string Account = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-above/providers/Microsoft.Storage/storageAccounts/abovearchive";
    private const string Contributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe", Reader = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";

    [Theory]
    [InlineData(Account, Contributor, true)]
    [InlineData($"/subscriptions/{Requests.Subscription}/resourceGroups/RG-ABOVE", Contributor, true)]
    [InlineData($"/subscriptions/{Requests.Subscription}", Contributor, true)]
    [InlineData("/providers/Microsoft.Management/managementGroups/mg-plants", Contributor, true)]
    [InlineData("/providers/microsoft.management/managementgroups/MG-Plants", Contributor, true)]
    [InlineData("", Contributor, true)]
    [InlineData("/providers/Microsoft.Management/managementGroups/mg-plants", Reader, false)]
    [InlineData("/subscriptions/00000000-0000-0000-0000-000000000002", Contributor, false)]
    public void Is_found_where_it_is_given(string scope, string role, bool isFound)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Above(Writes: false).Graph())).Errors);
        var principal = arm.ByHand("GET", $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-above/providers/Microsoft.Devices/IotHubs/above-hub")["identity"]!["principalId"]!.ToString();
        arm.ByHand("PUT", $"{scope}/providers/Microsoft.Authorization/roleAssignments/11111111-1111-1111-1111-111111111111", new()
        {
            ["properties"] = new JsonObject { ["roleDefinitionId"] = $"/providers/Microsoft.Authorization/roleDefinitions/{role}", ["principalId"] = principal, ["principalType"] = "ServicePrincipal" },
        });
        arm.Settle();

        var planned = arm.TryPlan(new Above(Writes: true).Graph());

        var result = planned.Plan is { } plan && planned.Problems.IsEmpty ? arm.Run(plan) : null;
        Assert.Equal(isFound, result is { Errors.IsEmpty: true, Waiting.IsEmpty: true });
        arm.Settle();
        Assert.Equal(isFound, arm.Egress().Any());
    }

    private sealed record Above(bool Writes) : Topology
    {
        public override string Id => "above";

        public override ResourceGroup ResourceGroup => new("rg-above", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("abovearchive") { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };

        public IotHub Hub => new("above-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = Writes ? [new StorageEndpoint("archive", Archive.Container("telemetry"))] : [],
            Routes = Writes ? [new("all", RouteSource.DeviceMessages, "archive")] : [],
            FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
        };

        public RoleAssignment? Theirs => Writes ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive) { Existing = true } : null;
    }
}
