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

public class Fk
{
    public string N { get => field ?? "unset"; set => field = value + "!"; }
    public string L { get => field ??= "lazy"; }
}

public sealed record FieldKeyword : Topology
{
    public override string Id => "fieldkeyword";
    public override ResourceGroup ResourceGroup => new("rg-fieldkeyword", Region.EastUS);
    public StorageAccount A => new(new Fk().N + new Fk { N = "x" }.N + new Fk().L);
}
