using IotVnetDsl;

// As those write who come from Bicep modules: parameters with defaults and allowed values, modules with scopes and outputs, loops with indexes, conditions, unions of objects, user-defined types and functions.
public static class Params
{
    private static readonly Dictionary<string, object> Given = new(StringComparer.OrdinalIgnoreCase) { ["location"] = "swedencentral", ["hubUnits"] = 2, ["zones"] = new[] { "1", "2" } };

    public static T Of<T>(string name, T fallback, params T[] allowed)
    {
        var value = Given.TryGetValue(name, out var given) ? (T)given : fallback;
        return allowed.Length == 0 || allowed.Contains(value) ? value : throw new ArgumentException($"{name}: {value} is not allowed");
    }
}

public static class Functions
{
    public static string ToLower(string text) => text.ToLowerInvariant();
    public static string Format(string format, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, values);
    public static string CidrSubnet(string network, int length, int index)
    {
        var parts = network.Split('/')[0].Split('.').Select(uint.Parse).ToArray();
        var start = parts[0] << 24 | parts[1] << 16 | parts[2] << 8 | parts[3];
        start += (uint)(index * (1 << (32 - length)));
        return $"{start >> 24}.{start >> 16 & 255}.{start >> 8 & 255}.{start & 255}/{length}";
    }
    public static IDictionary<string, string> Union(params IDictionary<string, string>[] objects)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in objects)
        {
            foreach (var key in one.Keys)
                all[key] = one[key];
        }
        return all;
    }
    public static bool Empty(object? value) => value is null or "" or Array { Length: 0 };
}

public abstract class BicepModule
{
    private readonly Dictionary<string, object?> _outputs = [];
    protected BicepModule(string name) => Name = name;
    public string Name { get; }
    public T Output<T>(string name) => (T)_outputs[name]!;
    protected void SetOutput(string name, object? value) => _outputs[name] = value;
    protected abstract void Deploy();
    public static TModule Run<TModule>(TModule module) where TModule : BicepModule
    {
        module.Deploy();
        return module;
    }
}

public sealed class VnetModule(string name, string prefix, IReadOnlyList<(string Name, int Size)> subnets) : BicepModule(name)
{
    protected override void Deploy()
    {
        var made = new Subnet[subnets.Count];
        for (var index = 0; index < subnets.Count; index++)
            made[index] = new(subnets[index].Name, Functions.CidrSubnet(prefix, subnets[index].Size, index));
        SetOutput("subnets", made);
        SetOutput("doorSubnet", Array.Find(made, subnet => subnet.Name.StartsWith("pe", StringComparison.Ordinal))?.Name);
    }
}

public sealed class NamesModule(string workload) : BicepModule("names")
{
    protected override void Deploy()
    {
        foreach (var (kind, index) in new[] { "vnet", "iot", "st", "pe" }.Select((kind, index) => (kind, index)))
            SetOutput(kind, kind == "st" ? Functions.ToLower($"{kind}{workload}{index}") : Functions.Format("{0}-{1}-{2:000}", kind, workload, index));
    }
}

public sealed record BicepModuleOutputs : Topology
{
    private readonly NamesModule _names = BicepModule.Run(new NamesModule("Bicep"));
    private readonly VnetModule _network = BicepModule.Run(new VnetModule("network", "10.84.0.0/16", [("apps", 24), ("pe-zone", 24), ("mgmt", 24)]));

    private static string Location => Params.Of("location", "westeurope", "westeurope", "swedencentral");
    private static int Units => Params.Of("hubUnits", 1);
    private static bool HasArchive => Params.Of("archive", true);

    public override string Id => "bicep-module-outputs";
    public override ResourceGroup ResourceGroup => new("rg-bicep", Location == "swedencentral" ? Region.SwedenCentral : Region.WestEurope);
    public override ValueList<Tag>? Tags => [.. Functions.Union(new Dictionary<string, string> { ["env"] = "test", ["owner"] = "ot" }, new Dictionary<string, string> { ["owner"] = "it" }).Select(pair => new Tag(pair.Key, pair.Value))];
    public VirtualNetwork Network => new(_names.Output<string>("vnet")) { AddressSpace = ["10.84.0.0/16"], Subnets = [.. _network.Output<Subnet[]>("subnets")] };
    public IotHub Hub => new(_names.Output<string>("iot")) { Sku = IotHubSku.S1, Capacity = Units, Tags = [new("zones", string.Join("", Params.Of("zones", Array.Empty<string>()))), new("empty", $"{Functions.Empty(Params.Of("none", ""))}")] };
    public StorageAccount? Archive => HasArchive ? new(_names.Output<string>("st")) { Containers = ["raw"] } : null;
    public PrivateEndpoint Door => new(_names.Output<string>("pe"), Hub, Network.Subnet(_network.Output<string>("doorSubnet"))) { Dns = Dns.PrivateZones };
}
