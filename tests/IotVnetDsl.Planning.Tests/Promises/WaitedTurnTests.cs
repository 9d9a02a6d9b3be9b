using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A write waits for its turn, for minutes where there are many: what it found before that may not be so any more.</summary>
public sealed class WaitedTurnTests : IDisposable
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-changing";
    private const string Hub = Group + "/providers/Microsoft.Devices/IotHubs/changing-hub";
    private const string Network = Group + "/providers/Microsoft.Network/virtualNetworks/vnet-changing";
    private const string Subnet = Network + "/subnets/first";
    private const string Account = Group + "/providers/Microsoft.Storage/storageAccounts/changingarchive";

    private static readonly PlantState Closed = new(0, 1, 1, true, 0, false, 1, false, false, false, false);

    private readonly LocalArmInProcess _arm = new(("throttling", "off"));

    public void Dispose() => _arm.Dispose();

    /// <summary>Refused for want of tokens, answered by a tired server before or after it has done what it was asked, cut off.</summary>
    public static TheoryData<Trouble> Troubles => [.. Enum.GetValues<Trouble>()];

    [Theory]
    [MemberData(nameof(Troubles))]
    public void A_creation_does_not_write_over_what_has_come_meanwhile(Trouble trouble)
    {
        var result = Run(_arm.Plan(new ChangingPlant(Closed).Graph()), new Troubled("PUT", Hub, trouble, () => Put(Hub, new()
        {
            ["location"] = "eastus", ["sku"] = new JsonObject { ["name"] = "S1", ["capacity"] = 1 }, ["tags"] = new JsonObject { ["team"] = "others" }, ["properties"] = new JsonObject(),
        })));

        var error = Assert.Single(result.Errors, error => error.Path == "Hub");
        Assert.Equal("IVD9006", error.Id);
        Assert.Contains("exists, and did not when the plan was made", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"team":"others"}""", Read(Hub)["tags"]!.ToJsonString());
    }

    /// <summary>Of a subnet no condition is obeyed, of an account there is no etag at all.</summary>
    [Theory]
    [InlineData(Subnet, "properties.privateLinkServiceNetworkPolicies", "\"Disabled\"", Trouble.Throttled)]
    [InlineData(Subnet, "properties.privateLinkServiceNetworkPolicies", "\"Disabled\"", Trouble.Cut)]
    [InlineData(Account, "properties.networkAcls.ipRules", """[{ "value": "192.0.2.7", "action": "Allow" }]""", Trouble.Throttled)]
    [InlineData(Account, "properties.networkAcls.ipRules", """[{ "value": "192.0.2.7", "action": "Allow" }]""", Trouble.Cut)]
    public void A_change_does_not_take_back_what_others_did_meanwhile(string id, string path, string value, Trouble trouble)
    {
        Assert.Equal([], Deploy(Closed).Errors);
        var plan = Allowed(new ChangingPlant(Closed with { ArchiveDoor = 2 }));
        var method = plan.Operations.Single(operation => operation.Resource.Id == id).Mode == WriteMode.Patch ? "PATCH" : "PUT";
        var isOver = false;
        var result = Run(plan, new Troubled(method, id, trouble, () =>
        {
            var body = Read(id);
            BodyPath.Set(body, path, JsonNode.Parse(value));
            Put(id, body);
            isOver = true;
        }));

        Assert.True(isOver);
        Assert.Equal(JsonNode.Parse(value)!.ToJsonString(), BodyPath.Get(Read(id), path)!.ToJsonString());
        if (id == Account)
            Assert.Equal("IVD9006", Assert.Single(result.Errors, error => error.Path == "Archive").Id);
    }

    [Fact]
    public void A_deletion_spares_what_was_changed_meanwhile()
    {
        Assert.Equal([], Deploy(Closed).Errors);
        var plan = _arm.Destruction(new ChangingPlant(Closed).Graph(), "delete:changing");
        var result = Run(plan, new Troubled("DELETE", Account, Trouble.Throttled, () =>
        {
            var body = Read(Account);
            body["tags"]!["stranger"] = "was here";
            Put(Account, body);
        }));

        Assert.Contains("tags are not what they were", Assert.Single(result.Errors, error => error.Path == "Archive").Message, StringComparison.Ordinal);
        Assert.Equal("was here", Read(Account)["tags"]!["stranger"]!.ToString());
    }

    /// <summary>Nobody has been there: what is found is its own doing, or nothing.</summary>
    [Theory]
    [MemberData(nameof(Troubles))]
    public void What_the_run_itself_has_done_is_no_surprise(Trouble trouble)
    {
        foreach (var (method, id) in ((string, string)[])[("PUT", Hub), ("PUT", Network), ("PUT", Account)])
        {
            using var arm = new LocalArmInProcess(("throttling", "off"));
            var graph = new ChangingPlant(Closed).Graph();
            var result = arm.Time.Pump(() => Deployment.RunAsync(arm.Plan(graph), arm.ClientThrough(new Troubled(method, id, trouble, () => { })), arm.Options, arm, default));
            Assert.Equal([], result.Errors);
            Assert.Empty(arm.Plan(graph).Operations);
        }
    }

    /// <summary>In Azure's words there are no tokens left: nothing was refused, and the write waits all the same.</summary>
    [Fact]
    public void Nor_where_it_waits_before_it_is_sent_at_all()
    {
        var others = 0;
        var result = Run(_arm.Plan(new ChangingPlant(Closed).Graph()), new Exhausted(Hub, () =>
        {
            others++;
            Put(Hub, new() { ["location"] = "eastus", ["sku"] = new JsonObject { ["name"] = "S1", ["capacity"] = 1 }, ["tags"] = new JsonObject { ["team"] = "others" }, ["properties"] = new JsonObject() });
        }));

        Assert.Equal(1, others);
        Assert.Equal("IVD9006", Assert.Single(result.Errors, error => error.Path == "Hub").Id);
        Assert.Equal("""{"team":"others"}""", Read(Hub)["tags"]!.ToJsonString());
    }

    private DeploymentResult Deploy(PlantState state) => _arm.Run(Allowed(new ChangingPlant(state)));

    private Plan Allowed(Topology plant)
    {
        List<string> allow = [];
        for (var plan = _arm.Plan(plant.Graph(), allow); ; plan = _arm.Plan(plant.Graph(), allow))
        {
            if (plan.Missing.IsEmpty)
                return plan;
            allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
        }
    }

    private DeploymentResult Run(Plan plan, DelegatingHandler between) =>
        _arm.Time.Pump(() => Deployment.RunAsync(plan, _arm.ClientThrough(between), _arm.Options, _arm, default));

    private JsonObject Read(string id) => _arm.ByHand("GET", id);

    private void Put(string id, JsonObject body) => _arm.ByHand("PUT", id, body);

    /// <summary>What becomes of a write.</summary>
    public enum Trouble
    {
        Throttled,
        Tired,
        Cut,
    }

    /// <summary>Lets others act when a write is sent for the first time, and does not let it through.</summary>
    private sealed class Troubled(string method, string id, Trouble trouble, Action others) : DelegatingHandler
    {
        private bool _isOver;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            if (_isOver || request.Method.Method != method || !ResourceId.Same(Uri.UnescapeDataString(request.RequestUri!.AbsolutePath), id))
                return await base.SendAsync(request, cancellation);
            _isOver = true;
            others();
            return trouble switch
            {
                Trouble.Cut => throw new HttpRequestException("the connection was cut"),
                Trouble.Tired => Answer(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", "40"),
                // Long enough for what others have begun to be finished.
                _ => Answer(HttpStatusCode.TooManyRequests, "SubscriptionRequestsThrottled", "300"),
            };
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string code, string seconds)
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent($$"""{ "error": { "code": "{{code}}", "message": "Too many." } }""", Encoding.UTF8, "application/json") };
            answer.Headers.TryAddWithoutValidation("Retry-After", seconds);
            return answer;
        }
    }

    /// <summary>Says that no write is left once somebody has looked whether something is there, and lets others act then.</summary>
    private sealed class Exhausted(string id, Action others) : DelegatingHandler
    {
        private bool _isLooked;
        private bool _isOver;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var answer = await base.SendAsync(request, cancellation);
            var isIt = ResourceId.Same(Uri.UnescapeDataString(request.RequestUri!.AbsolutePath), id);
            if (request.Method != HttpMethod.Get && !_isOver)
                answer.Headers.TryAddWithoutValidation("x-ms-ratelimit-remaining-subscription-writes", "-3000");
            if (request.Method == HttpMethod.Get && isIt && !_isLooked)
            {
                _isLooked = true;
                others();
                _isOver = true;
            }

            return answer;
        }
    }
}
