using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>A key that Azure takes and never shows.</summary>
public sealed class WriteOnlyTests
{
    private const string Key = "properties.sharedKey";

    [Fact]
    public async Task It_is_sent_when_its_resource_is_created_as_a_reference_that_is_not_printed()
    {
        var plan = await new FakeArm().PlanAsync(new Vpn());

        var body = plan.Operations.Single(operation => operation.Key == "Tunnel").Body;
        Assert.Equal("env:SITE_KEY", BodyPath.Get(body, Key)!["$secret"]!.ToString());
        Assert.Contains("(secret)", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
        Assert.DoesNotContain("SITE_KEY", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_neither_missed_nor_compared_later()
    {
        var arm = await DeployedAsync();

        Assert.Equal([], (await arm.PlanAsync(new Vpn())).Operations);
    }

    [Fact]
    public async Task Another_source_is_a_change_once()
    {
        var arm = await DeployedAsync();

        var plan = await arm.PlanAsync(new WithOtherKey());
        Assert.True(DriftText.HasDrift(plan));
        Assert.Equal([], plan.Missing);
        var change = Assert.Single(Assert.Single(plan.Operations).Changes);
        Assert.Equal(("shared key", "(secret)", "(secret), other source"), (change.Name, change.Before, change.After));
        Assert.Contains("(secret) -> (secret), other source", PlanText.Write(plan), StringComparison.Ordinal);
        Assert.DoesNotContain("OTHER_KEY", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
        Assert.Equal("env:OTHER_KEY", BodyPath.Get(plan.Operations[0].Body, Key)!["$secret"]!.ToString());

        await arm.DeployAsync(new WithOtherKey());
        Assert.Equal([], (await arm.PlanAsync(new WithOtherKey())).Operations);
        Assert.Single((await arm.PlanAsync(new Vpn())).Operations);
    }

    [Theory]
    [InlineData("rotate:Tunnel")]
    [InlineData("rotate:con-site")]
    public async Task The_same_source_is_read_and_sent_again_where_that_is_asked_for(string consent)
    {
        var arm = await DeployedAsync();

        var plan = await arm.PlanAsync(new Vpn(), consent);

        Assert.Equal([], plan.Unused);
        Assert.Equal("(secret), sent again", Assert.Single(Assert.Single(plan.Operations).Changes).After);
        Assert.Equal("env:SITE_KEY", BodyPath.Get(plan.Operations[0].Body, Key)!["$secret"]!.ToString());
        Assert.Equal(["rotate:Gateway"], (await arm.PlanAsync(new Vpn(), "rotate:Gateway")).Unused);
    }

    [Fact]
    public async Task Of_what_was_sent_before_sources_were_noted_nothing_is_known()
    {
        var arm = await DeployedAsync();
        var tags = arm["/con-site"]["tags"]!.AsObject();
        foreach (var note in tags.Select(tag => tag.Key).Where(ResourceTags.IsSecretNote).ToArray())
            tags.Remove(note);

        Assert.Equal([], (await arm.PlanAsync(new WithOtherKey())).Operations);
    }

    [Fact]
    public async Task Of_several_in_a_list_only_the_one_with_another_source_is_sent()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed());
        Mask(arm);

        var operation = Assert.Single((await arm.PlanAsync(new Keyed { Lake = "LAKE_NEW" })).Operations);
        Assert.Equal("endpoints lake: connection string", Assert.Single(operation.Changes).Name);
        var endpoints = BodyPath.Get(operation.Body, "properties.routing.endpoints.storageContainers")!.AsArray();
        Assert.Equal("env:LAKE_NEW", BodyPath.Get(endpoints[0]!.AsObject(), "connectionString.$secret")!.ToString());
        Assert.Null(endpoints[1]!["connectionString"]);

        Assert.Equal("endpoints river: connection string", Assert.Single(Assert.Single((await arm.PlanAsync(new Keyed(), "rotate:Hub/Endpoints[river]")).Operations).Changes).Name);
        Assert.Equal(3, Assert.Single((await arm.PlanAsync(new Keyed(), "rotate:Hub")).Operations).Changes.Length);
    }

    /// <summary>Every kind of endpoint that signs in by a key, and the key of a circuit of others.</summary>
    [Theory]
    [InlineData("eventHubs", "streams", "endpoints streams: connection string")]
    [InlineData("serviceBusQueues", "alarms", "endpoints alarms: connection string")]
    [InlineData("serviceBusTopics", "changes", "endpoints changes: connection string")]
    [InlineData("cosmosDBSqlContainers", "records", "endpoints records: key")]
    [InlineData("", "line", "authorization key")]
    public async Task Each_kind_is_a_change_where_its_source_is_another_and_sent_again_where_that_is_asked_for(string kind, string name, string words)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new ManyKeys());
        Forget(arm);
        Assert.Equal([], (await arm.PlanAsync(new ManyKeys())).Operations);

        var plan = await arm.PlanAsync(new ManyKeys { Changed = name });
        var operation = Assert.Single(plan.Operations);
        var change = Assert.Single(operation.Changes);
        Assert.Equal((words, "(secret)", "(secret), other source"), (change.Name, change.Before, change.After));
        Assert.DoesNotContain("OTHER_", PlanText.Write(plan, detailed: true), StringComparison.Ordinal);
        Assert.Equal([$"env:OTHER_{name}"], Sent(operation.Body!));

        var rotated = await arm.PlanAsync(new ManyKeys(), kind.Length == 0 ? "rotate:Line" : $"rotate:Hub/Endpoints[{name}]");
        Assert.Equal([], rotated.Unused);
        Assert.Equal((words, "(secret), sent again"), (Assert.Single(Assert.Single(rotated.Operations).Changes).Name, rotated.Operations[0].Changes[0].After));
        Assert.Equal([$"env:KEY_{name}"], Sent(rotated.Operations[0].Body!));
    }

    // What is sent of secrets.
    private static IEnumerable<string> Sent(JsonNode body) => body switch
    {
        JsonObject part when part["$secret"] is { } source => [source.ToString()],
        JsonObject part => part.SelectMany(member => member.Value is null ? [] : Sent(member.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Sent(item)),
        _ => [],
    };

    // Azure shows asterisks, or nothing.
    private static void Forget(FakeArm arm)
    {
        var endpoints = BodyPath.Get(arm["/keys-hub"], "properties.routing.endpoints")!.AsObject();
        endpoints["eventHubs"]![0]!["connectionString"] = "Endpoint=sb://keys-streams.servicebus.windows.net:5671/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=telemetry";
        endpoints["serviceBusQueues"]![0]!["connectionString"] = "Endpoint=sb://keys-messages.servicebus.windows.net:5671/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=alarms";
        endpoints["serviceBusTopics"]![0]!["connectionString"] = "Endpoint=sb://keys-messages.servicebus.windows.net:5671/;SharedAccessKeyName=hub;SharedAccessKey=****;EntityPath=events";
        endpoints["cosmosDBSqlContainers"]![0]!["primaryKey"] = "****";

        BodyPath.Get(arm["/con-line"], "properties")!.AsObject().Remove("authorizationKey");
    }

    [Fact]
    public async Task The_note_of_one_that_goes_goes_with_it()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Keyed());
        Mask(arm);

        await arm.DeployAsync(new Keyed { HasRiver = false }, "delete:Hub/Endpoints[river]");

        Assert.Equal(2, arm["/keyed-hub"]["tags"]!.AsObject().Count(tag => ResourceTags.IsSecretNote(tag.Key)));
    }

    // Azure answers no key.
    private static void Mask(FakeArm arm)
    {
        foreach (var endpoint in BodyPath.Get(arm["/keyed-hub"], "properties.routing.endpoints.storageContainers")!.AsArray())
            endpoint!["connectionString"] = "DefaultEndpointsProtocol=https;AccountName=keyedarchive;AccountKey=****";
        BodyPath.Set(arm["/keyed-hub"], "properties.storageEndpoints.$default.connectionString", "DefaultEndpointsProtocol=https;AccountName=keyedarchive;AccountKey=****");
    }

    [Fact]
    public async Task It_is_not_sent_with_a_change_of_something_else()
    {
        var arm = await DeployedAsync();

        var change = Assert.Single((await arm.PlanAsync(new Heavier())).Operations);

        Assert.Equal("20", BodyPath.Get(change.Body, "properties.routingWeight")!.ToString());
        Assert.Null(BodyPath.Get(change.Body, Key));
    }

    private static async Task<FakeArm> DeployedAsync()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Vpn());
        BodyPath.Get(arm["/con-site"], "properties")!.AsObject().Remove("sharedKey");
        return arm;
    }

    private record Vpn : Topology
    {
        public override string Id => "vpn";

        public override ResourceGroup ResourceGroup => new("rg-vpn", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Plant => new("vnet-plant") { AddressSpace = ["10.62.0.0/16"], Subnets = [new("GatewaySubnet", "10.62.255.0/26")] };

        public VirtualNetworkGateway Gateway => new("vpngw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Plant);

        public LocalNetworkGateway Site => new("lgw-site") { GatewayIpAddress = "198.51.100.7" };

        public virtual VirtualNetworkGatewayConnection Tunnel => new("con-site", Gateway) { Site = Site, SharedKey = Secret.FromEnvironment("SITE_KEY"), RoutingWeight = 10 };
    }

    private sealed record WithOtherKey : Vpn
    {
        public override VirtualNetworkGatewayConnection Tunnel => base.Tunnel with { SharedKey = Secret.FromEnvironment("OTHER_KEY") };
    }

    private sealed record Keyed : Topology
    {
        public override string Id => "keyed";

        public override ResourceGroup ResourceGroup => new("rg-keyed", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("keyedarchive") { Containers = ["lake", "river", "uploads"] };

        public IotHub Hub => new("keyed-hub")
        {
            Sku = IotHubSku.S1,
            Endpoints = [Endpoint("lake", Lake), .. HasRiver ? [Endpoint("river", "RIVER_KEY")] : (StorageEndpoint[])[]],
            Routes = [new("all", RouteSource.DeviceMessages, "lake")],
            FileUpload = new(Archive.Container("uploads")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("UPLOAD_KEY")) },
        };

        internal string Lake { get; init; } = "LAKE_KEY";

        internal bool HasRiver { get; init; } = true;

        private StorageEndpoint Endpoint(string name, string key) =>
            new(name, Archive.Container(name)) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment(key)) };
    }

    private sealed record ManyKeys : Topology
    {
        internal string Changed { get; init; } = "";

        public override string Id => "keys";

        public override ResourceGroup ResourceGroup => new("rg-keys", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Plant => new("vnet-keys") { AddressSpace = ["10.62.0.0/16"], Subnets = [new("GatewaySubnet", "10.62.255.0/26")] };

        public VirtualNetworkGateway Lines => new("ergw", VirtualNetworkGatewayKind.ExpressRoute, VirtualNetworkGatewaySku.ErGw1AZ, Plant);

        public ExpressRouteCircuit Circuit => new("erc-keys", ExpressRouteTier.Standard, ExpressRouteBilling.UnlimitedData, new("Equinix", "Washington DC", 50));

        public VirtualNetworkGatewayConnection Line => new("con-line", Lines) { Circuit = Circuit, AuthorizationKey = Key("line") };

        public EventHubsNamespace Streams => new("keys-streams") { EventHubs = ["telemetry"] };

        public ServiceBusNamespace Messages => new("keys-messages") { Sku = ServiceBusSku.Standard, Queues = ["alarms"], Topics = ["events"] };

        public CosmosAccount Records => new("keys-records") { Databases = [new("db") { Containers = [new("telemetry", "/id")] }] };

        public IotHub Hub => new("keys-hub")
        {
            Sku = IotHubSku.S1,
            Endpoints =
            [
                new EventHubEndpoint("streams", Streams.EventHub("telemetry")) { Authentication = EndpointAuthentication.Key(Key("streams")) },
                new ServiceBusQueueEndpoint("alarms", Messages.Queue("alarms")) { Authentication = EndpointAuthentication.Key(Key("alarms")) },
                new ServiceBusTopicEndpoint("changes", Messages.Topic("events")) { Authentication = EndpointAuthentication.Key(Key("changes")) },
                new CosmosEndpoint("records", Records.Database("db"), "telemetry") { Authentication = EndpointAuthentication.Key(Key("records")) },
            ],
            Routes = [new("all", RouteSource.DeviceMessages, "streams")],
        };

        private Secret Key(string name) => Secret.FromEnvironment($"{(Changed == name ? "OTHER" : "KEY")}_{name}");
    }

    private sealed record Heavier : Vpn
    {
        public override VirtualNetworkGatewayConnection Tunnel => base.Tunnel with { RoutingWeight = 20 };
    }
}
