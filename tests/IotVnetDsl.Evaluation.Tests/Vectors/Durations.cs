// complete
using System;
using IotVnetDsl;

// Numbers, durations, enums, arithmetic, constants.
public sealed record Durations : Topology
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan Hour = TimeSpan.FromMinutes(60);

    public override string Id => "durations";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

    public StorageAccount Archive => new("archive") { Containers = ["c"] };

    public IotHub Hub => new("hub")
    {
        Capacity = Math.Max(1, 7 / 2),
        BuiltInEndpoint = new() { RetentionDays = 7 % 4, PartitionCount = 1 << 2 },
        Endpoints = [new StorageEndpoint("e", Archive.Container("c")) { BatchFrequency = TimeSpan.FromSeconds(90), MaxChunkSizeInBytes = 100 * Megabyte, Encoding = StorageEncoding.Json }],
        FileUpload = new(Archive.Container("c")) { SasTimeToLive = Hour, Notifications = new() { TimeToLive = TimeSpan.FromDays(1) + Hour, MaxDeliveryCount = (int)10L } },
    };
}
