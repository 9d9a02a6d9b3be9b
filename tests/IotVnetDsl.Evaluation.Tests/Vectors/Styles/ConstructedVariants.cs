// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record ConstructedVariants : Topology
{
    public static ConstructedVariants Dev => new("dev");
    public static ConstructedVariants Prod => new("prod");
    public override string Id => "t";
    public override ResourceGroup ResourceGroup { get; }
    public StorageAccount Acc { get; }
    public StorageAccount? Extra { get; }

    public ConstructedVariants(string stage)
    {
        ResourceGroup = new("rg" + stage, Region.EastUS);
        if (stage == "prod")
        {
            Extra = new("extra");
        }

        Acc = new("acc" + stage);
        Acc = Acc with
        {
            SharedKeyAccess = Extra is null
        };
        Setup();
    }

    void Setup()
    {
    }
}
