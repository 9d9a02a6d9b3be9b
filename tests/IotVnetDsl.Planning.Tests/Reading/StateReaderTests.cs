using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Tests.Reading;

public sealed class StateReaderTests
{
    [Fact]
    public async Task A_group_that_is_not_there_costs_one_request_and_locks_roles_and_what_was_left_with_others_in_its_subscription_three()
    {
        var plan = await new FakeArm().PlanAsync(new Plant());

        Assert.Equal(new(0, 4), plan.Reads);
    }

    [Fact]
    public async Task Lists_answer_for_many_resources()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        var few = await arm.PlanAsync(new Plant());
        var many = await ManyContainersAsync(arm);

        Assert.Equal(few.Reads.Requests, many.Reads.Requests);
        Assert.Equal(few.Reads.Resources + 50, many.Reads.Resources);
    }

    [Fact]
    public async Task Of_a_group_of_others_only_locks_and_what_is_referred_to_are_listed()
    {
        var arm = new RecordingArm();
        arm.Put($"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network", new JsonObject { ["location"] = "eastus" });
        await Planner.PlanAsync(new PlantInSharedNetwork().Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network",
                $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network/providers/Microsoft.Authorization/locks",
                $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks",
            ],
            arm.Requests.Where(request => request.Contains("rg-network", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    /// <summary>Who may not list the subscription's roles sees those of the groups that the code names.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Roles_given_in_a_group_of_others_are_found_whoever_may_see_the_subscription(bool seesSubscription)
    {
        var arm = new RecordingArm { Refused = seesSubscription ? null : $"/subscriptions/{Requests.Subscription}/providers/Microsoft.Authorization/roleAssignments" };
        var group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-network";
        arm.Put(group, new JsonObject { ["location"] = "eastus" });
        arm.Put(group + "/providers/Microsoft.Network/virtualNetworks/vnet-shared", new JsonObject { ["location"] = "eastus" });
        arm.Put(group + "/providers/Microsoft.Authorization/roleAssignments/22222222-2222-2222-2222-222222222222", new JsonObject
        {
            ["properties"] = new JsonObject { ["principalId"] = "somebody", ["roleDefinitionId"] = "/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7", ["scope"] = group, ["description"] = "hidden-iotvnet=plant" },
        });
        var result = await Planner.PlanAsync(new PlantInSharedNetwork().Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken);

        Assert.Contains(Requests.Made(result).Surplus, surplus => surplus.Id.EndsWith("/22222222-2222-2222-2222-222222222222", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AuthorizationFailed", 403, "IVD9004")]
    [InlineData("InternalServerError", 500, "IVD9009")]
    public async Task A_refusal_is_a_problem_with_azures_code(string azure, int status, string code)
    {
        var arm = new RecordingArm { Refusal = new ArmError(azure, "Some words of Azure.", status) };
        arm.Put($"/subscriptions/{Requests.Subscription}/resourceGroups/rg-plant", new JsonObject { ["location"] = "eastus" });

        var result = await Planner.PlanAsync(new Plant().Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken);

        var problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(azure, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SubscriptionNotFound", "IVD9005")]
    [InlineData("Http404", "IVD9009")]
    public async Task Not_found_is_absence_only_where_the_group_is_what_was_not_found(string azure, string code)
    {
        var arm = new AnsweringArm(new ArmResponse(404, null) { Error = new ArmError(azure, "Some words.", 404) });

        Assert.Equal(code, Assert.Single((await Planner.PlanAsync(new Plant().Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken)).Problems).Code);
    }

    [Fact]
    public async Task Success_without_a_group_is_no_answer_of_azure()
    {
        var arm = new AnsweringArm(new ArmResponse(200, null));

        Assert.Contains(
            "not from Azure Resource Manager",
            Assert.Single((await Planner.PlanAsync(new Plant().Graph(), Requests.Local(), arm, TestContext.Current.CancellationToken)).Problems).Message,
            StringComparison.Ordinal);
    }

    private static async Task<Plans.Plan> ManyContainersAsync(FakeArm arm)
    {
        var account = arm.Ids.Single(id => id.EndsWith("/storageAccounts/plantarchive", StringComparison.Ordinal));
        for (var number = 0; number < 50; number++)
            arm.Put($"{account}/blobServices/default/containers/c{number}", []);
        return await arm.PlanAsync(new Plant());
    }

    private sealed record PlantInSharedNetwork : Plant
    {
        public override VirtualNetwork Network => new("vnet-shared")
        {
            Existing = true,
            ResourceGroup = new ResourceGroup("rg-network", IotVnetDsl.Region.EastUS),
        };
    }

    private sealed class RecordingArm : IArmClient
    {
        private readonly FakeArm _arm = new();

        public List<string> Requests { get; } = [];

        public ArmError? Refusal { get; init; }

        /// <summary>What may not be seen.</summary>
        public string? Refused { get; init; }

        public int RequestCount => _arm.RequestCount;

        public void Put(string id, JsonObject body) => _arm.Put(id, body);

        public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            Requests.Add(request.Id);
            return _arm.SendAsync(request, cancellation);
        }

        public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) => _arm.FollowAsync(url, cancellation);

        public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation)
        {
            Requests.Add(request.Id);
            if (request.Id == Refused)
                throw new ArmException(new ArmError("AuthorizationFailed", "Some words of Azure.", 403), request.Id);
            return Refusal is null ? _arm.ListAsync(request, cancellation) : throw new ArmException(Refusal, request.Id);
        }
    }

    private sealed class AnsweringArm(ArmResponse answer) : IArmClient
    {
        public int RequestCount => 0;

        public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation) => Task.FromResult(answer);

        public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) => Task.FromResult(answer);

        public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation) => throw new NotSupportedException("nothing to list");
    }
}
