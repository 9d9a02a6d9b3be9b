using IotVnetDsl;

// Stages, units and factories as types: static abstract members, generic factories, defaults of interfaces.
public interface IStageOf<TSelf> where TSelf : IStageOf<TSelf>
{
    static abstract string Name { get; }
    static abstract int Second { get; }
    static virtual bool IsClosed => true;
    static virtual string Label => $"{TSelf.Name}-{(TSelf.IsClosed ? "closed" : "open")}";
    static abstract TSelf Create(int number);
    int Number { get; }
    string Describe() => $"{TSelf.Name}#{Number}";
}

public sealed record DevStage(int Number) : IStageOf<DevStage>
{
    public static string Name => "dev";
    public static int Second => 70;
    public static bool IsClosed => false;
    public static DevStage Create(int number) => new(number);
}

public sealed record ProdStage(int Number, string Extra = "p") : IStageOf<ProdStage>
{
    public static string Name => "prod";
    public static int Second => 71;
    public static ProdStage Create(int number) => new(number * 10) { Extra = "made" };
    public string Describe() => $"{Name}!{Number}{Extra}";
}

public interface IShape<T> where T : IShape<T> { static abstract T operator +(T left, T right); static abstract T Unit { get; } }
public readonly record struct Load(int Units) : IShape<Load> { public static Load operator +(Load left, Load right) => new(left.Units + right.Units); public static Load Unit => new(1); }

public static class Stages
{
    public static T Sum<T>(params IEnumerable<T> items) where T : struct, IShape<T> { var sum = T.Unit; foreach (var item in items) sum += item; return sum; }
    public static IEnumerable<T> Many<T>(int count) where T : IStageOf<T> => Enumerable.Range(1, count).Select(T.Create);
}

public abstract record StagedPlant<TStage> : Topology where TStage : IStageOf<TStage>
{
    public override string Id => $"static-abstracts-{TStage.Name}";
    public override ResourceGroup ResourceGroup => new($"rg-{TStage.Label}", Region.WestEurope);
    protected virtual int Count => 2;

    public VirtualNetwork Network => new($"vnet-{TStage.Name}") { AddressSpace = [$"10.{TStage.Second}.0.0/16"], Subnets = [.. Stages.Many<TStage>(Count).Select(stage => new Subnet($"s{stage.Number}", $"10.{TStage.Second}.{stage.Number}.0/24"))] };
    public IotHub Hub => new($"hub-{TStage.Name}") { Sku = IotHubSku.S1, Capacity = Stages.Sum(new Load(1), new Load(Count)).Units, PublicNetworkAccess = TStage.IsClosed ? PublicNetworkAccess.Disabled : PublicNetworkAccess.Enabled, Tags = [.. Stages.Many<TStage>(Count).Select(stage => new Tag($"t{stage.Number}", stage.Describe()))] };
}

public sealed record DevPlant : StagedPlant<DevStage>;
public sealed record ProdPlant : StagedPlant<ProdStage> { protected override int Count => base.Count + 1; }
