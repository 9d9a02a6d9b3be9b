namespace IotVnetDsl.TestSupport;

/// <summary>What the examples of the diagnostics' pages refer to beside what they show.</summary>
public static class PageSurroundings
{
    public const string Members = """
        public override string Id => "plant";
        public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
        public VirtualNetwork Plant => new("vnet") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24"), new("services", "10.20.2.0/24")] };
        public StorageAccount Archive => new("contosoarchive") { Containers = ["telemetry"] };
        public EventHubsNamespace Streams => new("contoso-streams") { EventHubs = [new("telemetry")] };
        public IotHub Hub => new("contoso-plant")
        {
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new EventHubEndpoint("streams", Streams.EventHub("telemetry"))],
        };
        """;
}
