using IotVnetDsl;

// A base for all topologies of a company, by generics with static members.
public interface IStage
{
    static abstract string Short { get; }
    static abstract int Block { get; }
    static virtual int Units => 1;
}

public readonly struct Dev : IStage
{
    public static string Short => "dev";
    public static int Block => 70;
}

public readonly struct Prod : IStage
{
    public static string Short => "prd";
    public static int Block => 80;
    public static int Units => 4;
}

public abstract record CompanyTopology<TStage> : Topology where TStage : struct, IStage
{
    protected abstract string Workload { get; }

    protected virtual IEnumerable<string> Zones => ["endpoints"];

    public override string Id => $"{Workload}-{TStage.Short}";
    public override ResourceGroup ResourceGroup => new(NameOf("rg"), Region.WestEurope);
    public override ValueList<Tag>? Tags => [new("stage", TStage.Short), new("workload", Workload)];

    public virtual VirtualNetwork Network => new(NameOf("vnet"))
    {
        AddressSpace = [$"10.{TStage.Block}.0.0/16"],
        Subnets = [.. Zones.Select((zone, index) => new Subnet(zone, $"10.{TStage.Block}.{index + 1}.0/24"))],
    };

    protected string NameOf(string kind, string? detail = null) => string.Join('-', new[] { kind, Workload, detail, TStage.Short }.Where(part => !string.IsNullOrEmpty(part)));
}

public abstract record Bottling<TStage> : CompanyTopology<TStage> where TStage : struct, IStage
{
    protected override string Workload => "bottling";
    protected override IEnumerable<string> Zones => base.Zones.Append("lines").Concat(["services"]);

    public IotHub Hub => new(NameOf("hub", "lines")) { Sku = IotHubSku.S1, Capacity = TStage.Units };
    public StorageAccount Archive => new(NameOf("st").Replace("-", "")) { Containers = ["raw"], Sku = TStage.Units > 1 ? StorageSku.StandardZrs : StorageSku.StandardLrs };
}

public sealed record BottlingProd : Bottling<Prod>
{
    public override VirtualNetwork Network => base.Network with { AddressSpace = [$"10.{Prod.Block}.0.0/16", "10.81.0.0/16"] };
}

public sealed record BottlingDev : Bottling<Dev>;
