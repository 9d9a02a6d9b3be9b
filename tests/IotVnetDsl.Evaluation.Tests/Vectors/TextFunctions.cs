// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record TextFunctions(string Stage = "Prod") : Topology
{
    public override string Id => $"text-{Stage,6}-{Stage.Length:D3}-{true}-{1.5m}-{'c'}-{TimeSpan.FromMinutes(90)}";
    public override ResourceGroup ResourceGroup => new("rg-" + Stage.ToLower() + nameof(TextFunctions), Region.EastUS);
    public StorageAccount Trimmed => new("  trimmed ".Trim().Replace("m", "n").PadRight(9, 'x').TrimEnd('x') + "abc".Insert(1, "-").Remove(0, 1).IndexOf('c'));
    public StorageAccount Splitted => new("a-b-c".Split('-')[1] + string.Concat("x", "y", 1) + string.Join(",", new[] { 1, 2 }) + "q".PadLeft(3));
    public StorageAccount Tests => new("t" + Stage.StartsWith("Pro") + Stage.EndsWith("x", StringComparison.Ordinal) + Stage.Contains("ro") + string.IsNullOrEmpty(Stage) + Stage.Equals("prod", StringComparison.OrdinalIgnoreCase));
    public StorageAccount Numbers => new("n" + (7 / 2) + (-7 % 3) + (1 << 4) + (6 & 3) + (5 ^ 1) + Math.Min(4, 9) + int.Parse("42") + unchecked((byte)300) % 7 + (long)5 + 0x10);
    public StorageAccount Choices => new((Stage is "Prod" ? "p" : "d") + (default(string) ?? "none") + (Stage?.Length ?? 0) + (((string?)null)?.Length ?? -1));
    public StorageAccount Formatted => new(5.ToString("D4") + StorageKind.BlobStorage + 12.ToString() + string.Empty + TimeSpan.FromHours(25).Days + FormattableString.Invariant($"{3:X2}"));
    public StorageAccount Durations => new("d") { Containers = [(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(30)).ToString(), (TimeSpan.FromDays(1) > TimeSpan.FromHours(23)).ToString()] };
}
