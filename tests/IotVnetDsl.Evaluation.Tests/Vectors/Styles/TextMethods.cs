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

public sealed record TextMethods : Topology
{
    public override string Id => "textmethods";
    public override ResourceGroup ResourceGroup => new("rg-textmethods", Region.EastUS);
    public StorageAccount A => new("a,b;c".Split(',', ';').Length + "x".PadLeft(3, '0') + string.Join('-', "a", "b") + "abc"[1..] + "Abc".ToLowerInvariant().Replace('a', 'z') + "a-b".Split("-")[1] + string.Concat(Enumerable.Repeat("r", 2)) + $"{5:D2}{"q", 3}" + "abc".Contains('b') + "x".Equals("X", StringComparison.OrdinalIgnoreCase) + (string.Compare("a", "b", StringComparison.Ordinal) < 0) + "a b".Split(' ', StringSplitOptions.RemoveEmptyEntries).Last() + "abcabc".LastIndexOf('b') + new string ("abc".Reverse().ToArray()) + "abc".Substring(1, 1) + string.IsNullOrWhiteSpace(" ") + "Hello".IndexOfAny(['l']) + "t".CompareTo("t") + 12.ToString("X"));
}
