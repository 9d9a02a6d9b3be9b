using IotVnetDsl;

// Stages as types with static abstract factories, and resources made by generic methods over them.
public interface INamed<TSelf> where TSelf : INamed<TSelf>
{
    static abstract TSelf Create(string name, int number);
    static virtual string Kind => "thing";
    static abstract int Count { get; }
    static virtual TSelf operator +(TSelf item, int by) => TSelf.Create(item.Label, by);
    string Label { get; }
    static IEnumerable<TSelf> All() { for (var number = 1; number <= TSelf.Count; number++) yield return TSelf.Create(TSelf.Kind, number); }
}

public sealed record LineZone(string Label, int Third) : INamed<LineZone>
{
    public static LineZone Create(string name, int number) => new($"{name}-{number}", 10 + number);
    public static string Kind => "line";
    public static int Count => 3;
}

public readonly record struct StoreZone(string Label) : INamed<StoreZone>
{
    public static StoreZone Create(string name, int number) => new(name + number);
    public static int Count { get; } = LineZone.Count - 1;
    public static StoreZone operator +(StoreZone zone, int by) => new($"{zone.Label}plus{by}");
}

public interface IStageOf { static abstract string Name { get; } static abstract int Factor { get; } static virtual bool IsClosed => false; }
public sealed class DevStage : IStageOf { public static string Name => "dev"; public static int Factor => 1; }
public sealed class ProdStage : IStageOf { public static string Name => "prod"; public static int Factor => 4; public static bool IsClosed => true; }

public abstract record StagedTopology<TStage> : Topology where TStage : IStageOf
{
    public override string Id => $"static-factories-{TStage.Name}";
    public override ResourceGroup ResourceGroup => new($"rg-factories-{TStage.Name}", Region.NorthEurope);
    public VirtualNetwork Network => new($"vnet-{TStage.Name}") { AddressSpace = ["10.70.0.0/16"], Subnets = [.. INamed<LineZone>.All().Select(zone => new Subnet(zone.Label, $"10.70.{zone.Third * TStage.Factor}.0/24"))] };
    public StorageAccount Archive => new($"stfactories{TStage.Name}") { Containers = [.. Labels<StoreZone>(), Grown(Make<StoreZone>("x"), 7), Grown(Make<LineZone>("y"), 9)], PublicNetworkAccess = TStage.IsClosed ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled };
    public IotHub? Hub => TStage.IsClosed ? new($"hub-{Name<TStage>.Text}") { Sku = IotHubSku.S1, Capacity = TStage.Factor } : null;
    private static string Grown<T>(T item, int by) where T : INamed<T> => (item + by).Label;
    private static T Make<T>(string name) where T : INamed<T> => T.Create(name, T.Count);
    private static IEnumerable<BlobContainer> Labels<T>() where T : struct, INamed<T> => from item in INamed<T>.All() select new BlobContainer(item.Label);
    private static class Name<T> where T : IStageOf { public static readonly string Text = string.Concat(T.Name.Reverse()); }
}

public sealed record DevFactories : StagedTopology<DevStage>;
public sealed record ProdFactories : StagedTopology<ProdStage>;
