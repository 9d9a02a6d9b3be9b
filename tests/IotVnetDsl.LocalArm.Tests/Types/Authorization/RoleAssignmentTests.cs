using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Authorization;

public sealed class RoleAssignmentTests
{
    [Fact]
    public async Task An_unknown_principal_is_refused()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.Put(Plant.RoleId(Plant.Account), Plant.RoleBody(Plant.BlobContributor, Guid.NewGuid().ToString())).Expect(400, "PrincipalNotFound");
    }

    [Fact]
    public async Task A_new_identity_is_found_at_once_only_when_its_type_is_said()
    {
        await using var arm = await Arm.StartWithGroupAsync(("directory-delay", "30"));
        await arm.AddAccount();
        await arm.Put(Plant.Hub, Plant.HubBody()).Expect(201);
        var principal = await arm.Principal();
        var untyped = Plant.RoleBody(Plant.BlobContributor, principal).Replace(""", "principalType": "ServicePrincipal" """.TrimEnd(), "", StringComparison.Ordinal);
        await arm.Put(Plant.RoleId(Plant.Account), untyped).Expect(400, "PrincipalNotFound");
        await arm.Put(Plant.RoleId(Plant.Account, 2), Plant.RoleBody(Plant.BlobContributor, principal)).Expect(201);
        await arm.Advance(30);
        var found = await arm.Put(Plant.RoleId(Plant.Container, 3), untyped).Expect(201);
        Assert.Equal("ServicePrincipal", found.Json.Text("properties.principalType"));
    }

    [Fact]
    public async Task The_same_triple_under_another_name_exists_already()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.Put(Plant.RoleId(Plant.Account, 2), Plant.RoleBody(Plant.BlobContributor, await arm.Principal())).Expect(409, "RoleAssignmentExists");
        await arm.Put(Plant.RoleId(Plant.Container, 2), Plant.RoleBody(Plant.BlobContributor, await arm.Principal())).Expect(201);
    }

    [Theory]
    [InlineData("400", 400)]
    [InlineData("409", 409)]
    public async Task Another_triple_under_the_same_name_is_refused(string choice, int status)
    {
        await using var arm = await Arm.StartWithGroupAsync(("role-update-status", choice));
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.Put(Plant.RoleId(Plant.Account), Plant.RoleBody(Plant.EventHubsSender, await arm.Principal())).Expect(status, "RoleAssignmentUpdateNotPermitted");
    }

    [Fact]
    public async Task Writing_the_same_again_changes_nothing_and_does_not_delay_it()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.Put(Plant.RoleId(Plant.Account), Plant.RoleBody(Plant.BlobContributor, await arm.Principal())).Expect(200);
        await arm.Put(Plant.Hub, Plant.HubBody(Plant.Routing("storageContainers", Plant.StorageEndpoint()))).Expect(201);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_and_a_name_that_is_no_guid_are_refused()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var principal = await arm.Principal();
        await arm.Put(Plant.RoleId(Arm.Group), Plant.RoleBody(Guid.NewGuid().ToString(), principal)).Expect(400, "RoleDefinitionDoesNotExist");
        await arm.Put(Arm.Group + "/providers/Microsoft.Authorization/roleAssignments/mine", Plant.RoleBody(Plant.BlobContributor, principal)).Expect(400);
    }

    [Fact]
    public async Task Assignments_are_listed_at_above_and_below_a_scope_and_by_principal()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Arm.Subscription, Plant.BlobContributor, number: 1);
        await arm.Grant(Plant.Account, Plant.BlobContributor, number: 2);
        await arm.Grant(Plant.Container, Plant.BlobContributor, number: 3);
        Assert.Equal(3, await Count(arm, Plant.Account, ""));
        Assert.Equal(2, await Count(arm, Plant.Account, "?$filter=atScope()"));
        Assert.Equal(3, await Count(arm, Plant.Account, $"?$filter=principalId eq '{await arm.Principal()}'"));
        Assert.Equal(0, await Count(arm, Plant.Account, $"?$filter=principalId eq '{Guid.NewGuid()}'"));
        Assert.Equal(2, await Count(arm, Plant.Account, $"?$filter=atScope() and assignedTo('{await arm.Principal()}')"));
        await arm.Get(Plant.Account + "/providers/Microsoft.Authorization/roleAssignments?$filter=something").Expect(400, "InvalidFilter");
    }

    [Fact]
    public async Task An_assignment_outlives_its_principal_and_goes_with_its_scope()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddAccount();
        await arm.AddHub();
        await arm.Grant(Plant.Account, Plant.BlobContributor);
        await arm.Remove(Plant.Hub);
        await arm.Get(Plant.RoleId(Plant.Account)).Expect(200);
        await arm.Remove(Plant.Account);
        Assert.Equal(0, await Count(arm, Arm.Subscription, ""));
    }

    [Fact]
    public async Task People_are_known_when_they_are_entered()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var user = Guid.NewGuid().ToString();
        await arm.Send(HttpMethod.Put, $"/_local/principals/{user}", """{"kind": "User"}""", []).Expect(200);
        await arm.Put(Plant.RoleId(Arm.Group), Plant.RoleBody(Plant.BlobContributor, user)).Expect(400, "UnmatchedPrincipalType");
        await arm.Put(Plant.RoleId(Arm.Group), Plant.RoleBody(Plant.BlobContributor, user).Replace("ServicePrincipal", "User", StringComparison.Ordinal)).Expect(201);
    }

    [Theory]
    [InlineData("people", 201, 400)]
    [InlineData("all", 201, 201)]
    [InlineData("none", 400, 400)]
    public async Task Whom_the_directory_was_never_told_of_is_taken_for_known_as_the_switch_says(string choice, int group, int service)
    {
        await using var arm = await Arm.StartWithGroupAsync(("unknown-principals", choice));
        var body = Plant.RoleBody(Plant.BlobContributor, Guid.NewGuid().ToString());
        await arm.Put(Plant.RoleId(Arm.Group), body.Replace("ServicePrincipal", "Group", StringComparison.Ordinal)).Expect(group);
        await arm.Put(Plant.RoleId(Arm.Group, 2), Plant.RoleBody(Plant.BlobContributor, Guid.NewGuid().ToString())).Expect(service);
    }

    [Fact]
    public async Task A_condition_says_its_version()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddHub();
        var body = Plant.RoleBody(Plant.BlobContributor, await arm.Principal());
        var conditional = body.Replace("\"principalId\"", "\"condition\": \"@Resource[x] StringEquals 'y'\", \"principalId\"", StringComparison.Ordinal);
        await arm.Put(Plant.RoleId(Arm.Group), conditional).Expect(400);
        await arm.Put(Plant.RoleId(Arm.Group), conditional.Replace("\"principalId\"", "\"conditionVersion\": \"2.0\", \"principalId\"", StringComparison.Ordinal)).Expect(201);
    }

    [Fact]
    public async Task Role_definitions_are_found_by_name_and_guid()
    {
        await using var arm = await Arm.StartAsync();
        const string Definitions = Arm.Subscription + "/providers/Microsoft.Authorization/roleDefinitions";
        var byName = (await arm.Get(Definitions + "?$filter=roleName eq 'Storage Blob Data Contributor'").Expect(200)).Json.Items("value");
        Assert.Equal(Plant.BlobContributor, byName.Single().Text("name"));
        var byGuid = (await arm.Get($"{Definitions}/{Plant.EventHubsSender}").Expect(200)).Json;
        Assert.Equal("Azure Event Hubs Data Sender", byGuid.Text("properties.roleName"));
        await arm.Get($"{Definitions}/{Guid.NewGuid()}").Expect(404, "RoleDefinitionDoesNotExist");
    }

    private static async Task<int> Count(Arm arm, string scope, string filter) =>
        (await arm.Get($"{scope}/providers/Microsoft.Authorization/roleAssignments{filter}").Expect(200)).Json.Items("value").Count;
}
