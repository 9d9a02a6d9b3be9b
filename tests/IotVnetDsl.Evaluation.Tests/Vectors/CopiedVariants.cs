// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record CopiedVariants(string Stage = "dev", int Block = 22) : Topology
{
    public static CopiedVariants Development => new();
    public static CopiedVariants Staging { get; } = new("stg", 21);
    [DefaultVariant]
    public static CopiedVariants Production => Staging with { Stage = "prod", Block = 20 };

    public override string Id => "variants";
    public override ResourceGroup ResourceGroup => new($"rg-{Stage}", Stage == "prod" ? Region.WestUS2 : Region.EastUS);

    public VirtualNetwork Plant => new($"vnet-{Stage}")
    {
        AddressSpace = [$"10.{Block}.0.0/16"],
        Subnets = [new("endpoints", $"10.{Block}.1.0/24"), new("services", $"10.{Block}.{Block + 1}.0/24")],
    };

    public IotHub Hub => new("hub-" + Stage)
    {
        Sku = Stage switch { "prod" => IotHubSku.S2, "stg" or "test" => IotHubSku.S1, _ => IotHubSku.F1 },
        Capacity = Block > 20 ? 1 : 2,
    };
}
