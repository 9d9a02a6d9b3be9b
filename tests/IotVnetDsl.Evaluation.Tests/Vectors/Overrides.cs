// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public abstract record PlantBase(string Stage) : Topology
{
    public override string Id => "plant-" + Stage;
    public override ResourceGroup ResourceGroup => new($"rg-{Stage}", Region.EastUS);
    public virtual IotHub Hub => new($"hub-{Stage}") { Sku = HubSku };
    protected abstract IotHubSku HubSku { get; }
    public StorageAccount Archive => new(ArchiveName);
    protected virtual string ArchiveName => "archive" + Stage;
}

public sealed record Overrides() : PlantBase("inherited")
{
    protected override IotHubSku HubSku => IotHubSku.S3;
    public override IotHub Hub => base.Hub with { Capacity = 3 };
    protected override string ArchiveName => base.ArchiveName + "x";
    public override Region Region => Region.Named("South Central US");
}
