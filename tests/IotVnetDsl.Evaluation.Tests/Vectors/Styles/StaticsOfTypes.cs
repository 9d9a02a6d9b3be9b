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

public static class Cache<X>
{
    public static readonly string Name = typeof(X).Name;
    public static int Count = 1;
    public static readonly string Two = Name + Name;
}

public interface IK
{
    static abstract string K { get; }
}

public class K1 : IK
{
    public static string K => "k1";
}

public class K2 : IK
{
    public static string K => "k2";
}

public static class C2<X>
    where X : IK
{
    public static string V { get; } = X.K + "v";
    public static string W => V + "w";

    public class Nested
    {
        public string Z => X.K + "z";

        public static readonly string Y = X.K + "y";
    }
}

public sealed record StaticsOfTypes : Topology
{
    public override string Id => "staticsoftypes";
    public override ResourceGroup ResourceGroup => new("rg-staticsoftypes", Region.EastUS);
    public StorageAccount A => new("a" + C2<K1>.W + C2<K1>.Nested.Y + new C2<K2>.Nested().Z);
    public StorageAccount B => new("b" + C2<K2>.W + C2<K2>.Nested.Y);
}
