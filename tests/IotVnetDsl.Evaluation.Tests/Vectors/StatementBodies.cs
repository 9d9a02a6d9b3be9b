// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record StatementBodies(string Stage = "dev") : Topology
{
    public override string Id { get { return "statements"; } }
    public override ResourceGroup ResourceGroup
    {
        get
        {
            const string prefix = "rg";
            string name;
            if (Stage == "prod")
                name = prefix;
            else if (Stage.Length > 10)
                name = "long";
            else
                name = prefix + "-" + Stage;
            var (first, second) = (name, name.Length);
            first += second++;
            string? late = null;
            late ??= "late";
            return new(first + second + late, Region.EastUS);
        }
    }

    public IotHub Hub => Make("hub", capacity: 2);

    private IotHub Make(string name, int capacity)
    {
        var hub = new IotHub(name) { Capacity = capacity };
        if (Stage == "dev")
            hub = hub with { Sku = IotHubSku.B1 };
        return hub;
    }
}
