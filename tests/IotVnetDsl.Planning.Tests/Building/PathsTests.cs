using IotVnetDsl.Planning.Building.Paths;

namespace IotVnetDsl.Planning.Tests.Building;

/// <summary>What the code says of who reaches what.</summary>
public sealed class PathsTests
{
    [Fact]
    public void A_client_on_premises_reaches_the_hub_by_its_private_endpoint() => Assert.Contains(
        "on-premises 192.168.0.0/16 -> Hub: private endpoint pe-hub, 1 zone", Ways(new PlantWithClients()));

    [Fact]
    public void A_client_on_the_internet_has_no_way_into_a_closed_hub() => Assert.Contains(
        "the internet -> Hub: NO no way is declared", Ways(new PlantWithClients()));

    [Fact]
    public void A_hub_writes_by_identity_role_and_exception() => Assert.Contains(
        "Hub -> Archive/telemetry: system identity, Storage Blob Data Contributor, trusted service", Ways(new Plant()));

    [Fact]
    public void A_hub_without_a_role_has_no_way() => Assert.Contains(
        "Hub -> Archive/telemetry: NO system identity, no built-in role that may write is declared, trusted service", Ways(new PlantWithoutRole()));

    [Fact]
    public void A_key_does_not_pass_a_firewall() => Assert.Contains(
        "Hub -> Archive/telemetry: NO key, shut out by the firewall", Ways(new KeyPlant()));

    [Fact]
    public void What_denies_everybody_is_closed() => Assert.Equal(["Archive", "Hub"], PathsOfGraph.Of(new Plant().Graph(), []).Closed);

    [Fact]
    public void A_namespace_that_denies_without_a_rule_is_not_closed() =>
        Assert.Equal(["Archive", "Hub"], PathsOfGraph.Of(new PlantWithStreams().Graph(), []).Closed);

    [Fact]
    public async Task Only_what_a_plan_makes_is_a_new_way()
    {
        var arm = new FakeArm();
        Assert.All((await arm.DeployAsync(new Plant())).Paths.Ways, way => Assert.True(way.IsNew));

        var ways = (await arm.PlanAsync(new PlantWithCopy())).Paths.Ways;

        Assert.Equal(["Archive/copy"], ways.Where(way => way.IsNew).Select(way => way.To));
        Assert.Equal(["Archive/telemetry", "Archive/uploads"], ways.Where(way => !way.IsNew).Select(way => way.To));
    }

    [Fact]
    public async Task A_hub_that_begins_to_write_to_what_was_there_is_a_new_way()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal(["Archive/uploads"], (await arm.PlanAsync(new PlantOfUploads())).Paths.Ways.Where(way => way.IsNew).Select(way => way.To));
    }

    private static string[] Ways(Topology topology) =>
        [.. PathsOfGraph.Of(topology.Graph(), []).Ways.Select(way => $"{way.From} -> {way.To}: {(way.IsThere ? "" : "NO ")}{way.Means}")];

    private sealed record PlantWithClients : Plant
    {
        public Client Line => new(Location.OnPremises("192.168.0.0/16")) { Uses = [Hub] };

        public Client Stranger => new(Location.Internet) { Uses = [Hub] };
    }

    private sealed record PlantWithCopy : Plant
    {
        public override StorageAccount Archive => base.Archive with { Containers = ["telemetry", "uploads", "copy"] };

        public override IotHub Hub => base.Hub with { Endpoints = [.. base.Hub.Endpoints!, new StorageEndpoint("copy", Archive.Container("copy"))] };
    }

    private sealed record PlantOfUploads : Plant
    {
        public override IotHub Hub => base.Hub with { Endpoints = [new StorageEndpoint("second", Archive.Container("uploads"))], Routes = [] };
    }

    private sealed record PlantWithoutRole : Plant
    {
        public override RoleAssignment? HubWritesArchive => null;
    }

    private sealed record KeyPlant : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("KEY")) }],
        };
    }

    private sealed record PlantWithStreams : Plant
    {
        public EventHubsNamespace Streams => new("plant-streams") { Firewall = Firewall.TrustedServicesOnly };
    }
}
