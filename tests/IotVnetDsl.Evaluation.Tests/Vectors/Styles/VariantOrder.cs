// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record VariantOrder(string Stage) : Topology
{
    public static VariantOrder Dev { get; } = new("dev" + Suffix);
    public static VariantOrder Prod { get; } = new("prod" + Suffix);

    static readonly string Suffix = "x";
    public override string Id => "t";
    public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);
    public StorageAccount A => new(Stage + Suffix);
    static string Sec => Suffix + "s";
    public string Frozen { get; } = Sec;
    public StorageAccount B => new("b" + Frozen + Sec);
}
