using System.ComponentModel;
using IotVnetDsl;

// One thing for each member of an enum, attributes and masks.
[Flags]
public enum Needs { None = 0, Storage = 1, Streams = 2, Queues = 4, All = Storage | Streams | Queues }

public enum Plant { [Description("Bremen, DE")] Bremen = 3, [Description("Porto, PT")] Porto = 7, Lyon }

public static class Plants
{
    extension(Plant plant)
    {
        public string Code => plant switch { Plant.Bremen => "bre", Plant.Porto => "opo", _ => plant.ToString()[..3].ToLowerInvariant() };
        public int Block => (int)plant * 2 + 1;
        public static IEnumerable<Plant> Open => Enum.GetValues<Plant>().Where(candidate => candidate != Plant.Lyon);
    }

    public static bool Has(this Needs needs, Needs one) => (needs & one) == one;

    public static IEnumerable<Needs> Each(this Needs needs)
    {
        for (var bit = 1; bit <= (int)Needs.All; bit <<= 1)
        {
            if (needs.HasFlag((Needs)bit))
                yield return (Needs)bit;
        }
    }
}

public sealed record EnumStyles : Topology
{
    private static readonly Dictionary<Plant, Needs> ByPlant = new() { [Plant.Bremen] = Needs.All, [Plant.Porto] = Needs.Storage | Needs.Queues, [Plant.Lyon] = Needs.All & ~Needs.Streams };

    public override string Id => "enum-styles";
    public override ResourceGroup ResourceGroup => new("rg-enum-styles", Region.WestEurope);

    public IEnumerable<VirtualNetwork> Networks => from plant in Enum.GetValues<Plant>() select new VirtualNetwork($"vnet-{plant.Code}") { AddressSpace = [$"10.{plant.Block}.0.0/16"], Subnets = [.. ByPlant[plant].Each().Select((need, index) => new Subnet(need.ToString().ToLowerInvariant(), $"10.{plant.Block}.{index}.0/24"))] };
    public IEnumerable<StorageAccount> Accounts => Plant.Open.Where(plant => ByPlant[plant].Has(Needs.Storage)).Select(plant => new StorageAccount($"st{plant.Code}{plant:D}") { Containers = [.. Enum.GetNames<Needs>().Skip(1).Take(ByPlant[plant].Each().Count()).Select(name => name.ToLower())] });
    public IotHub Hub => new($"hub-{Enum.Parse<Plant>("porto", ignoreCase: true):G}".ToLowerInvariant()) { Sku = Enum.TryParse("S2", out Sku sku) && sku == Sku.S2 ? IotHubSku.S2 : IotHubSku.S1, Capacity = Enum.IsDefined((Plant)7) ? Enum.GetValues<Plant>().Length : 1, Tags = [new("all", $"{Needs.All}"), new("two", (Needs.Storage | Needs.Queues).ToString()), new("last", Enum.GetValues<Plant>().Max().ToString()), new("number", Convert.ToInt32(Plant.Porto).ToString())] };

    private enum Sku { S1, S2 }
}
