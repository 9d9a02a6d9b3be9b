using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Changes;

/// <summary>What the code moves to another group, or makes another kind of, has a name that Azure gives once: the plan says so before the first write.</summary>
public sealed class TakenNameTests
{
    [Theory]
    [InlineData("Archive", "core.windows.net", "rg-other")]
    [InlineData("Hub", "azure-devices.net", "rg-other")]
    [InlineData("Messages", "servicebus.windows.net", "rg-taken")]
    public void A_name_that_is_taken_refuses_the_plan(string moved, string domain, string group)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Taken("").Graph())).Errors);

        var problem = Assert.Single(arm.TryPlan(new Taken(moved).Graph()).Problems);

        Assert.Equal(("IVD9008", moved), (problem.Code, problem.Path));
        Assert.Contains($"a name under {domain} is unique in all of Azure, and '/subscriptions/{Requests.Subscription}/resourceGroups/rg-taken/", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"/resourceGroups/{group}", arm.TryPlan(new Taken(moved) { Suffix = "2" }.Graph()).Plan!.Operations.Single(operation => operation.Resource.Path == moved).Resource.Id, StringComparison.Ordinal);
    }

    private sealed record Taken(string Moved) : Topology
    {
        internal string Suffix { get; init; } = "";

        public override string Id => "taken";

        public override ResourceGroup ResourceGroup => new("rg-taken", IotVnetDsl.Region.EastUS);

        public ResourceGroup Other => new("rg-other", IotVnetDsl.Region.EastUS);

        public StorageAccount Archive => new("takenarchive" + Suffix) { ResourceGroup = Of(nameof(Archive)) };

        public IotHub Hub => new("taken-hub" + Suffix) { ResourceGroup = Of(nameof(Hub)) };

        public EventHubsNamespace? Streams => Moved == nameof(Messages) ? null : new("taken-streams");

        public ServiceBusNamespace? Messages => Moved == nameof(Messages) ? new("taken-streams" + Suffix) : null;

        private ResourceGroupReference? Of(string resource) => Moved == resource ? Other : null;
    }
}
