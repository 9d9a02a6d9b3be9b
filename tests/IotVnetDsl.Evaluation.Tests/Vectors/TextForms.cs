// complete
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using IotVnetDsl;

public sealed record TextForms(string Stage = "dev", int Block = 20) : Topology
{
    public override string Id => "text-forms";
    public override ResourceGroup ResourceGroup => new("rg-text-forms", Region.EastUS);

    private static readonly Uri Vault = new("https://contoso.vault.example:8443/secrets/vpn");
    private static readonly Version Release = new("2.10.1");
    private IPNetwork Space => IPNetwork.Parse($"10.{Block}.0.0/16");

    public StorageAccount Formatted => new(string.Format(CultureInfo.InvariantCulture, "{0:D3}-{1,4}|{2,-3}|{{{0}}}", Block, Stage, "x"))
    {
        Containers =
        [
            string.Format("{0}-{1}-{2}-{3}-{4}", 1, "a", 'b', true, 2.5),
            string.Format("{0}", Stage),
            1234567.ToString("N0", CultureInfo.InvariantCulture),
            (10 / 4.0).ToString(CultureInfo.InvariantCulture) + 0.1 + 3.0 + Math.Round(2.5) + Math.Pow(2, 8) + Math.Ceiling(1.2) + (0.1 + 0.2 > 0.3),
            $"{Block:X4}|{Block,6}|{Block,-6}|{TimeSpan.FromMinutes(5):hh\\:mm}",
            255.ToString("x2") + Stage.PadLeft(5, '.') + 'a' + (char)('a' + 1),
        ],
    };

    public StorageAccount Split => new("split")
    {
        Containers =
        [
            .. "a, b,,c ".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            .. "a--b".Split("--"),
            .. "k=v;k2=v2".Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]).Select(entry => entry.Key + entry.Value),
            """raw "text" """.Trim() + $$"""{{{Stage}}}""",
            int.TryParse("12", out var number) ? $"number{number}" : "none",
            int.TryParse("no number", out var none) ? "some" : $"none{none}",
            bool.TryParse("True", out var flag) && flag ? "true" : "false",
        ],
    };

    public StorageAccount Net => new(Vault.Host + Vault.Port + Vault.Scheme + Vault.AbsolutePath)
    {
        Containers =
        [
            Release.Major + "." + Release.Minor + "|" + Release + "|" + new Version(1, 2) + (Release == Version.Parse("2.10.1")),
            Space.BaseAddress + "/" + Space.PrefixLength + " is " + Space + Space.Contains(IPAddress.Parse("10.20.3.4")) + Space.Contains(IPAddress.Parse("10.21.0.1")),
            string.Join('.', Space.BaseAddress.GetAddressBytes().Select((part, index) => index == 2 ? 7 : (int)part)),
            new Guid("0f8fad5b-d9cb-469f-a165-70867728950e").ToString("N"),
            Vault.ToString() + Vault,
        ],
    };

    public StorageAccount Times => new("times" + 5.Minutes() + (2 * TimeSpan.FromHours(1) + TimeSpan.FromMinutes(30)).TotalMinutes)
    {
        Containers = [TimeSpan.Parse("1.02:03:04").ToString("c"), (TimeSpan.FromDays(1) - TimeSpan.FromHours(6)).ToString(), TimeSpan.FromMinutes(90).TotalHours + "", TimeSpan.FromHours(36).ToString(@"d\.hh\:mm")],
    };

    public StorageAccount Spans => new(Joined("a", "b", Stage));

    private static string Joined(params ReadOnlySpan<string> parts) => parts.Length + string.Join('-', parts.ToArray());
}

internal static class Units
{
    public static TimeSpan Minutes(this int number) => TimeSpan.FromMinutes(number);
}
