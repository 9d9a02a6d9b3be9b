// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record WithExpressions : Topology
{
    public override string Id => "with";
    public override ResourceGroup ResourceGroup => new("rg-with", Region.EastUS);

    private static readonly StorageAccount Template = new("template") { Sku = StorageSku.StandardLrs, Kind = StorageKind.StorageV2 };

    public StorageAccount First => Template with { Name = "first" };
    public StorageAccount Second => First with { Name = "second", Sku = StorageSku.StandardZrs, Firewall = Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] } };
    public StorageAccount Third => Second with { Firewall = null };
    public StorageAccount Fourth => Third with { };
}
