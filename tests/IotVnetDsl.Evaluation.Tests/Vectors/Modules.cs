// complete
using System.Linq;
using IotVnetDsl;

// Modules alone, in sequences and nested; scopes inherited and overridden; parameters that refer.
public sealed record Modules : Topology
{
    public override string Id => "modules";
    public override ResourceGroup ResourceGroup => new("rg-main", Region.EastUS) { Subscription = "00000000-0000-0000-0000-0000000000aa" };
    public override ValueList<Tag> Tags => [new("team", "iot")];

    public ResourceGroup Shared => new("rg-shared", Region.WestUS2);
    public StorageAccount Archive => new("archive") { ResourceGroup = Shared };
    public Site Headquarters => new("hq", Archive);
    public ValueList<Site> Sites => [new("munich", Archive), new("oslo", Archive) { Elsewhere = Shared }];
}

public sealed record Site(string Name, StorageAccount Archive) : Module
{
    public ResourceGroupReference? Elsewhere { get; init; }
    public override string Name { get; init; } = Name;
    public override ResourceGroupReference? ResourceGroup => Elsewhere;
    public override Region? Region => Name == "oslo" ? IotVnetDsl.Region.NorthEurope : null;

    public IotHub Hub => new($"hub-{Name}")
    {
        Identity = Identity.SystemAssigned,
        Endpoints = [new StorageEndpoint("archive", Archive.Container(Name))],
    };

    public Access Rights => new("rights", Hub, Archive);
}

public sealed record Access(string Name, IotHub Hub, StorageAccount Archive) : Module
{
    public override string Name { get; init; } = Name;
    public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
}
