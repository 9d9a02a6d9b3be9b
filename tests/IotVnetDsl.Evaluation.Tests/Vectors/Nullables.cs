// complete
using System;
using IotVnetDsl;

public sealed record Nullables(TimeSpan? Ttl = null, int? Count = null) : Topology
{
    public static Nullables Few => new();

    public static Nullables Many => new(TimeSpan.FromHours(2), 3);

    public override string Id => "nullables";
    public override ResourceGroup ResourceGroup => new("rg-nullables", Region.EastUS);

    public StorageAccount Archive => new("archive" + Ttl?.Hours + Ttl.GetValueOrDefault().Hours + Count.GetValueOrDefault(7) + Count.ToString())
    {
        Containers = [Ttl.HasValue ? "some" : "none", Count.Equals(null) + "", Count is { } count ? "is" + count : "is not", (Count ?? 9) + "", Count > 2 ? "more" : "fewer", Count + 1 is null ? "null" : "number"],
        SharedKeyAccess = Count == 3,
    };
}
