using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record UnknownFlow : Topology
{
    public override string Id => "unknown-flow";
    public override ResourceGroup ResourceGroup => new("rg-flow", Region.EastUS);
    private static int Number => Environment.GetEnvironmentVariable("IOTVNET_NUMBER") is { } text ? int.Parse(text) : 3;

    public StorageAccount SameEitherWay
    {
        get
        {
            var name = "same";
            if (Number > 2)
                name = "same";
            return new(name);
        }
    }
    public StorageAccount EarlyReturn
    {
        get
        {
            if (Number > 100)
                return new("early") { Kind = StorageKind.StorageV2 };
            return new("late") { Kind = StorageKind.StorageV2 };
        }
    }
    public StorageAccount Guarded
    {
        get
        {
            if (Number < 0)
                throw new InvalidOperationException();
            return new("guarded");
        }
    }
    public StorageAccount Counted
    {
        get
        {
            var sum = 0;
            for (var index = 0; index < Number; index++)
                sum += index;
            return new("counted" + sum) { SharedKeyAccess = Number > 2 && false };
        }
    }
    public StorageAccount Tried
    {
        get
        {
            var name = "before";
            try
            {
                name = "inside" + Number;
            }
            catch (FormatException)
            {
                name = "caught";
            }
            return new(name) { Sku = StorageSku.StandardLrs };
        }
    }
    public StorageAccount Switched => new(Number switch { 1 => "same", 2 => "same", _ => "same" });
    public IotHub Hub => new("hub") { Sku = Number switch { > 5 => IotHubSku.S1, _ => IotHubSku.S2 }, Capacity = Number };
}
