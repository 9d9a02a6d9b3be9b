namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What is billed by the hour is named, without prices.</summary>
public sealed class ChargesTests
{
    [Fact]
    public void What_is_created_is_named_with_its_unit() => Assert.Equal(
        [
            ("DNS resolver endpoints", "Names/InboundEndpoints[plant]"), ("messaging units", "Messages"), ("private endpoints", "ArchiveEndpoint"),
            ("private endpoints", "HubEndpoint"), ("throughput units", "Streams"),
        ],
        Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production")).Hourly.Select(charge => (charge.Unit, charge.Path)));

    [Theory]
    [InlineData("Basic", null)]
    [InlineData("Standard", "Standard namespaces")]
    [InlineData("Premium", "messaging units")]
    public void A_service_bus_namespace_is_billed_by_its_edition(string sku, string? unit)
    {
        var plan = Requests.FromNothing(new PlantWithMessages(sku).Graph());

        Assert.Equal(unit, plan.Hourly.SingleOrDefault(charge => charge.Path == "Messages")?.Unit);
    }

    [Fact]
    public async Task What_exists_already_is_not_named()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Empty((await arm.PlanAsync(new LargePlant())).Hourly);
    }

    private sealed record PlantWithMessages(string Size) : Plant
    {
        public ServiceBusNamespace Messages => new("plant-messages") { Sku = ServiceBusSku.Named(Size) };
    }

    private sealed record LargePlant : Plant
    {
        public override IotHub Hub => base.Hub with { Capacity = 2 };
    }
}
