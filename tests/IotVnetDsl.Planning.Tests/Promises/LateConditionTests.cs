using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// Private zones and their links take a write whose condition is not met, and say so when its operation ends. What a colleague has put there
/// in the moment before stays as it is, and is not called done.
/// </summary>
public sealed class LateConditionTests
{
    private const string Zone = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-names/providers/Microsoft.Network/privateDnsZones/privatelink.azure-devices.net";
    private const string Link = Zone + "/virtualNetworkLinks/vnet-names";

    [Theory]
    [InlineData(Zone, "strangers")]
    [InlineData(Link, "strangers")]
    [InlineData(Zone, null)]
    [InlineData(Link, null)]
    public void What_is_there_in_the_last_moment_is_not_made_ours(string id, string? tag)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var result = Run(arm, arm.Plan(new Names().Graph()), id, body => Tag(body, tag));

        var error = Assert.Single(result.Errors);
        Assert.Equal("IVD9006", error.Id);
        Assert.Contains("exists, and did not when the plan was made. Plan again.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Done, done => ResourceId.Same(done.Resource.Id, id));
        Assert.Equal(tag, Read(arm, id)["tags"]?["by"]?.ToString());
    }

    [Theory]
    [InlineData(Zone)]
    [InlineData(Link)]
    public void What_is_changed_in_the_last_moment_is_not_overwritten(string id)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Names().Graph())).Errors);
        arm.Settle();
        var result = Run(arm, arm.Plan(new Names { Cost = "42" }.Graph()), id, body => Tag(body, "strangers"));

        Assert.Contains(result.Errors, error => error.Id == "IVD9006" || error.Message.Contains("while it was written", StringComparison.Ordinal));
        Assert.Equal("strangers", Read(arm, id)["tags"]?["by"]?.ToString());
    }

    [Theory]
    [InlineData(Zone)]
    [InlineData(Link)]
    public void What_is_changed_in_the_last_moment_is_not_deleted(string id)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Names().Graph())).Errors);
        arm.Settle();
        var result = Run(arm, arm.Destruction(new Names().Graph(), "delete:names"), id, body => Tag(body, "strangers"));

        Assert.Contains(result.Errors, error => error.Id == "IVD9006");
        Assert.Equal("strangers", Read(arm, id)["tags"]?["by"]?.ToString());
    }

    [Theory]
    [InlineData(Zone)]
    [InlineData(Link)]
    public void What_the_run_itself_has_made_by_a_try_whose_answer_was_lost_is_its_own(string id)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var plan = arm.Plan(new Names().Graph());
        var client = arm.ClientThrough(new LosesFirstAnswer(id));
        var result = arm.Time.Pump(() => Deployment.RunAsync(plan, client, arm.Options, new Progress<ApplyEvent>(), default));

        Assert.Equal([], result.Errors.Select(error => error.Message));
        arm.Settle();
        Assert.Empty(arm.Plan(new Names().Graph()).Operations);
    }

    private static DeploymentResult Run(LocalArmInProcess arm, Plan plan, string id, Action<JsonObject> edit) => arm.Time.Pump(() =>
        Deployment.RunAsync(plan, new Faster(arm.Client, arm.Time, id, edit), arm.Options, new Progress<ApplyEvent>(), default));

    private static JsonObject Read(LocalArmInProcess arm, string id) =>
        arm.Time.Pump(() => arm.Client.SendAsync(new("GET", id, "2024-06-01"), default)).Body!;

    private static void Tag(JsonObject body, string? value)
    {
        if (value is not null)
            body["tags"] = new JsonObject { ["by"] = value };
    }

    private sealed record Names : Topology
    {
        public string? Cost { get; init; }

        public override string Id => "names";

        public override ResourceGroup ResourceGroup => new("rg-names", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Network => new("vnet-names") { AddressSpace = ["10.20.0.0/16"] };

        public PrivateDnsZone HubZone => new("privatelink.azure-devices.net") { Tags = Costs };

        public PrivateDnsZoneLink Linked => new("vnet-names", HubZone, Network) { Tags = Costs };

        private ValueList<Tag>? Costs => Cost is null ? null : [new("cost", Cost)];
    }

    /// <summary>A colleague sends the same write, or one with a word of their own, right before the run's; before a deletion a write of what is there.</summary>
    private sealed class Faster(IArmClient arm, TimeProvider time, string id, Action<JsonObject> edit) : IArmClient
    {
        private bool _isDone;

        public int RequestCount => arm.RequestCount;

        public async Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
        {
            if (!_isDone && request.Method != "GET" && ResourceId.Same(request.Id, id))
            {
                _isDone = true;
                var body = (JsonObject)(request.Body ?? (await arm.SendAsync(request with { Method = "GET", IfMatch = null }, cancellation)).Body!).DeepClone();
                edit(body);
                Assert.True((await arm.SendAsync(request with { Method = "PUT", Body = body, IsCreation = false, IfMatch = null }, cancellation)).IsSuccess);
                await Task.Delay(TimeSpan.FromMinutes(2), time, cancellation);
            }

            return await arm.SendAsync(request, cancellation);
        }

        public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) => arm.FollowAsync(url, cancellation);

        public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation) => arm.ListAsync(request, cancellation);

    }

    private sealed class LosesFirstAnswer(string id) : DelegatingHandler
    {
        private bool _isDone;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (_isDone || request.Method != HttpMethod.Put || !ResourceId.Same(request.RequestUri!.AbsolutePath, id))
                return answer;
            _isDone = true;
            throw new HttpRequestException("the connection was reset");
        }
    }
}
