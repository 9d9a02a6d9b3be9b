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

public sealed record AddressNumbers : Topology
{
    public override string Id => "addressnumbers";
    public override ResourceGroup ResourceGroup => new("rg-addressnumbers", Region.EastUS);

    static uint ToUInt(string ip)
    {
        var p = ip.Split('.');
        return (uint.Parse(p[0]) << 24) | (uint.Parse(p[1]) << 16) | (uint.Parse(p[2]) << 8) | uint.Parse(p[3]);
    }

    static string FromUInt(uint v) => $"{v >> 24}.{(v >> 16) & 0xFF}.{(v >> 8) & 255}.{v & 0xFFu}";
    static string Sub(string cidr, int newBits, int index)
    {
        var parts = cidr.Split('/');
        var len = int.Parse(parts[1]) + newBits;
        var start = ToUInt(parts[0]) + ((uint)index << (32 - len));
        return $"{FromUInt(start)}/{len}";
    }

    public VirtualNetwork Net => new("net")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets = [..Enumerable.Range(0, 3).Select(i => new Subnet("s" + i, Sub("10.20.0.0/16", 8, i)))]
    };
}
