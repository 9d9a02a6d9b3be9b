// complete
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;
using IotVnetDsl;

public sealed class NetBuilder
{
    string _name = "";
    readonly List<Subnet> _subnets = [];
    public NetBuilder Named(string n)
    {
        _name = n;
        return this;
    }

    public NetBuilder WithSubnet(string n, string p)
    {
        _subnets.Add(new(n, p));
        return this;
    }

    public VirtualNetwork Build() => new(_name)
    {
        AddressSpace = ["10.0.0.0/16"],
        Subnets = [.._subnets]
    };
}

public sealed record FluentBuilders : Topology
{
    public override string Id => "fluentbuilders";
    public override ResourceGroup ResourceGroup => new("rg-fluentbuilders", Region.EastUS);
    public VirtualNetwork Net => new NetBuilder().Named("net").WithSubnet("a", "10.0.1.0/24").WithSubnet("b", "10.0.2.0/24").Build();
}
