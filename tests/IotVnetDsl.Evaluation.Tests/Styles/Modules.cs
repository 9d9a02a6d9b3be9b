using IotVnetDsl;

// Modules within modules, generic ones, with defaults of an abstract base, chosen by a registry of functions.
public abstract record CellModule(string Key, int Number) : Module
{
    public override string Name { get; init; } = $"cell-{Key}";
    protected abstract int Units { get; }
    protected virtual string HubName => $"hub-{Key}-{Number:00}";
    protected string Cidr(int third = 0, int length = 24) => $"10.{120 + Number}.{third}.0/{length}";
    public VirtualNetwork Network => new($"vnet-{Key}") { AddressSpace = [Cidr(length: 16)], Subnets = [new("endpoints", Cidr(1)), .. Extra] };
    protected virtual Subnet[] Extra => [];
    public IotHub Hub => new(HubName) { Sku = IotHubSku.S1, Capacity = Units, Identity = Identity.SystemAssigned };
    public PrivateEndpoint Door => new($"pe-{Key}", Hub, Network.Subnet("endpoints"));
}

public sealed record SmallCell(string Key, int Number) : CellModule(Key, Number)
{
    protected override int Units => 1;
}

public sealed record LargeCell(string Key, int Number, int Lines) : CellModule(Key, Number)
{
    protected override int Units => Lines / 2;
    protected override string HubName => base.HubName + "-large";
    protected override Subnet[] Extra => Array.ConvertAll(Enumerable.Range(2, Lines).ToArray(), third => new Subnet($"line{third}", Cidr(third)));
    public Archive<LargeCell> Archive => new(this, Key);
}

public sealed record Archive<TOwner>(TOwner Owner, string Suffix) : Module where TOwner : CellModule
{
    public override string Name { get; init; } = "archive";
    public StorageAccount Account => new($"st{Suffix}{typeof(TOwner).Name.ToLowerInvariant()}") { Containers = [Owner.Name, $"n{Owner.Number}"] };
    public RoleAssignment Write => new(Owner.Hub.SystemIdentity, Role.StorageBlobDataContributor, Account);
}

public sealed record Modules(int Cells = 3) : Topology
{
    private static readonly Func<string, int, CellModule>[] Kinds = [(key, number) => new SmallCell(key, number), (key, number) => new LargeCell(key, number, number + 1)];

    public static Modules Usual => new();
    public static Modules One => new(1);
    public override string Id => "modules";
    public override ResourceGroup ResourceGroup => new("rg-modules", Region.WestEurope);

    public IEnumerable<SmallCell> Small => Enumerable.Range(0, Cells).Select(number => Kinds[number % Kinds.Length]($"s{number}", number)).OfType<SmallCell>();
    public LargeCell Main => (LargeCell)Kinds[^1]("main", 7);
    public LargeCell Spare => Main with { Key = "spare", Name = "spare", Number = 8, Lines = 2 };
    public StorageAccount Shared => new($"stshared{Small.Count()}") { Containers = [.. from cell in Small where cell.Network.Subnets!.Count == 1 select cell.Hub.Name] };
}
