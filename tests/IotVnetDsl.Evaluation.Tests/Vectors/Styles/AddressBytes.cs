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

public sealed record AddressBytes : Topology
{
    public override string Id => "addressbytes";
    public override ResourceGroup ResourceGroup => new("rg-addressbytes", Region.EastUS);

    static string Next(string ip, int add)
    {
        var b = IPAddress.Parse(ip).GetAddressBytes();
        Array.Reverse(b);
        var v = BitConverter.ToUInt32(b, 0) + (uint)add;
        var r = BitConverter.GetBytes(v);
        Array.Reverse(r);
        return new IPAddress(r).ToString();
    }

    static string Next2(string ip, int add)
    {
        var b = IPAddress.Parse(ip).GetAddressBytes();
        b[3] += (byte)add;
        return new IPAddress(b).ToString();
    }

    public VirtualNetwork Net => new("net")
    {
        AddressSpace = ["10.20.0.0/16"],
        Subnets = [new("a", Next("10.20.0.0", 256) + "/24"), new("b", Next2("10.20.2.0", 16) + "/28")]
    };
}
