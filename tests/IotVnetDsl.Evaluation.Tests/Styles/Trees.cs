using IotVnetDsl;

// Trees of sites that static local functions walk, with list and property patterns.
public abstract record SiteNode(string Name)
{
    public sealed record Leaf(string Name, int Devices) : SiteNode(Name);
    public sealed record Branch(string Name, params SiteNode[] Children) : SiteNode(Name);
}

public sealed record Trees : Topology
{
    private static readonly SiteNode Company = new SiteNode.Branch("company",
        new SiteNode.Branch("north", new SiteNode.Leaf("press", 40), new SiteNode.Leaf("paint", 120)),
        new SiteNode.Leaf("depot", 3),
        new SiteNode.Branch("empty"),
        new SiteNode.Branch("south", new SiteNode.Branch("hall", new SiteNode.Leaf("mill", 900))));

    public override string Id => "trees";
    public override ResourceGroup ResourceGroup => new("rg-trees", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            var next = 0;
            return new("vnet-trees") { AddressSpace = ["10.4.0.0/16"], Subnets = [.. Leaves(Company).Select(leaf => new Subnet(leaf.Path.Replace('/', '-'), $"10.4.{next++}.0/{Size(leaf.Leaf)}"))] };

            static IEnumerable<(string Path, SiteNode.Leaf Leaf)> Leaves(SiteNode node, string path = "")
            {
                switch (node)
                {
                    case SiteNode.Leaf leaf:
                        yield return (path + leaf.Name, leaf);
                        yield break;
                    case SiteNode.Branch { Children: [] }:
                        yield break;
                    case SiteNode.Branch { Children: [SiteNode.Branch only] }:
                        foreach (var inner in Leaves(only, path))
                            yield return inner;
                        break;
                    case SiteNode.Branch { Name: var name, Children: var children }:
                        foreach (var inner in children.SelectMany(child => Leaves(child, name == "company" ? "" : $"{path}{name}/")))
                            yield return inner;
                        break;
                }
            }

            static int Size(SiteNode.Leaf leaf) => leaf switch { { Devices: <= 8 } => 28, { Devices: > 8 and <= 100 } => 25, { Devices: var many } when many < 250 => 24, _ => 22 };
        }
    }

    public IotHub Hub
    {
        get
        {
            return new($"hub-trees-{Depth(Company)}") { Sku = IotHubSku.S1, Capacity = Math.Max(1, Sum(Company) / 400), Tags = [new("first", First(["north", "south"])), new("none", First([])), new("one", First(["x"])), new("shape", Shape(Company)), new("path", Find(Company, "mill") ?? "nowhere"), new("missing", Find(Company, "nothing") ?? "nowhere")] };

            static int Depth(SiteNode node) => node is SiteNode.Branch { Children: { Length: > 0 } children } ? 1 + children.Max(Depth) : 1;
            static int Sum(SiteNode node) => node switch { SiteNode.Leaf(_, var devices) => devices, SiteNode.Branch(_, var children) => children.Sum(Sum), _ => 0 };
            static string First(string[] names) => names switch { [] => "none", [var only] => only, [{ Length: > 3 } first, .., var last] => $"{first}..{last}", _ => "many" };
            static string Shape(SiteNode node) => node is SiteNode.Branch branch ? $"({string.Concat(branch.Children.Select(Shape))})" : ".";
            static string? Find(SiteNode node, string name)
            {
                if (node.Name == name)
                    return node.Name;
                if (node is not SiteNode.Branch { Children: var children })
                    return null;
                foreach (var child in children)
                {
                    if (Find(child, name) is { } found)
                        return $"{node.Name}.{found}";
                }
                return null;
            }
        }
    }
}
