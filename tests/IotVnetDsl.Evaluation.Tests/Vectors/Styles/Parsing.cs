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

public sealed record Parsing : Topology
{
    public override string Id => "parsing";
    public override ResourceGroup ResourceGroup => new("rg-parsing", Region.EastUS);
    public StorageAccount A => new("a" + int.Parse("12", CultureInfo.InvariantCulture) + int.Parse(" 7 ") + Convert.ToInt32("3") + Convert.ToString(5) + Convert.ToString(5, CultureInfo.InvariantCulture) + Math.Max(1.5, 2).ToString(CultureInfo.InvariantCulture) + Math.Abs(-3L) + Math.DivRem(7, 2).Quotient + long.Parse("5") + byte.Parse("9") + Convert.ToBoolean("true") + Convert.ToInt32(true) + Convert.ToString(255, 2) + Convert.ToInt32("ff", 16));
}
