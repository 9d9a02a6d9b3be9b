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

public sealed record AddressNetworks : Topology
{
    public override string Id => "addressnetworks";
    public override ResourceGroup ResourceGroup => new("rg-addressnetworks", Region.EastUS);

    static readonly IPNetwork Block = IPNetwork.Parse("10.30.0.0/16");
    static IPNetwork Sub(IPNetwork n, int len, int i)
    {
        var bytes = n.BaseAddress.GetAddressBytes();
        bytes[2] = (byte)i;
        return new IPNetwork(new IPAddress(bytes), len);
    }

    public VirtualNetwork Net => new("net")
    {
        AddressSpace = [Block.ToString()],
        Subnets = [new("a", Sub(Block, 24, 1).ToString()), new("b", $"{Sub(Block, 24, 2)}")]
    };
}
