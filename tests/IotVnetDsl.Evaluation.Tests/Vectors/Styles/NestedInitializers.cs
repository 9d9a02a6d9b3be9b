// complete
using IotVnetDsl;

public class Settings
{
    public string Name { get; set; } = "plant";

    public Dictionary<string, string> Tags { get; } = new() { ["kept"] = "yes" };

    public HashSet<string> Zones { get; } = [];

    public NetworkSettings Network { get; } = new();
}

public class NetworkSettings
{
    public string Space { get; set; } = "10.0.0.0/16";

    public List<string> Subnets { get; } = ["first"];
}

public sealed record NestedInitializers : Topology
{
    public override string Id => "nestedinitializers";
    public override ResourceGroup ResourceGroup => new("rg-nestedinitializers", Region.EastUS);

    private static Settings North => new() { Name = "north", Tags = { ["owner"] = "ops", ["kept"] = "no" }, Zones = { "b", "a", "b" }, Network = { Space = "10.9.0.0/16", Subnets = { "second" } } };

    public VirtualNetwork A => new(North.Name) { AddressSpace = [North.Network.Space], Tags = [.. North.Tags.Select(tag => new Tag(tag.Key, tag.Value)).OrderBy(tag => tag.Name)] };

    public StorageAccount B => new("b") { Containers = [.. North.Zones.Concat(North.Network.Subnets).Select(name => new BlobContainer(name))] };

    public StorageAccount C
    {
        get
        {
            var settings = new Settings { Tags = { { "added", "once" } } };
            return new("c" + settings.Tags["added"] + settings.Tags.Count);
        }
    }
}
