using System.Globalization;
using System.Text;
using IotVnetDsl;

// Names and descriptions by every form of formatting: alignment, custom numbers, percent, exponents, composite formats, invariant culture.
public sealed record FormatKit(int Number = 7) : Topology
{
    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;
    private static readonly CompositeFormat Pattern = CompositeFormat.Parse("{0}-{1:D3}-{0,5}|{2,-4}|");
    private static string F(FormattableString text) => FormattableString.Invariant(text);

    public override string Id => "format-kit";
    public override ResourceGroup ResourceGroup => new($"rg-format-{Number:000}", Region.WestEurope);

    public IotHub Hub => new(string.Format(Neutral, "hub-{0:x2}-{1}", Number * 31, "fmt"))
    {
        Sku = IotHubSku.S1,
        Tags =
        [
            new("align", $"[{Number,4}][{Number,-4}][{"ab",3}][{'c',-2}]"),
            new("custom", F($"{1234.5678:#,##0.00} {0.5:0.###} {-3:0;neg 0;zero} {0:0;neg;zero} {1234567:#,#} {12:00000}")),
            new("standard", F($"{1234.5678:N1} {0.256:P0} {0.2567:P1} {12345.678:E2} {42:D5} {255:X} {255:x4} {1234.5:F0} {1e21:R} {0.1 + 0.2:G}")),
            new("money", F($"{1234.5m:F2} {1.10m} {10m / 3:0.0000} {decimal.Round(2.5m)} {decimal.Truncate(-2.7m)}")),
            new("floats", F($"{1.0 / 3} {2f / 3} {1e10} {1e16} {123456789.0} {1e-5} {float.MaxValue} {double.NaN} {-0.0}")),
            new("dates", F($"{new DateTime(2026, 3, 9, 14, 5, 7):yyyy-MM-dd HH:mm:ss} {new DateTime(2026, 3, 9):ddd d MMM} {new DateOnly(2026, 12, 31):O} {TimeSpan.FromSeconds(3725):c} {TimeSpan.FromMinutes(90):hh\\:mm}")),
            new("bools", $"{Number > 3} {(Number > 9 ? "big" : "small")} {Number switch { 7 => $"seven{Number:D2}", _ => "?" }}"),
            new("nested", $"{$"{Number:X}{$"{Number + 1:X}"}"} {{literal}} {(object?)null}|{string.Empty}"),
            new("composite", string.Format(Neutral, Pattern, "a", 42, "z")),
            new("raw", $$"""{"n":{{Number}},"t":"{{"x".ToUpperInvariant()}}"}"""),
            new("pad", "7".PadLeft(3, '0') + "ab".PadRight(4, '.') + string.Concat("a", 1, 'c', 2.5m.ToString(Neutral))),
            new("builder", new StringBuilder().AppendFormat(Neutral, "{0:0.0}/{1}", 2.25, "x").Append(Neutral, $"{3.75:F1}").ToString()),
            new("parse", F($"{int.Parse("-1,234", NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, Neutral)} {double.Parse("2.50", Neutral)} {decimal.Parse("1e2", NumberStyles.Float, Neutral)} {int.TryParse("12x", out var none)}{none} {Convert.ToInt32("ff", 16)} {Convert.ToString(10, 2).PadLeft(8, '0')} {byte.Parse("7F", NumberStyles.HexNumber, Neutral)}")),
            new("round", F($"{Math.Round(2.5)} {Math.Round(3.5)} {Math.Round(2.345, 2)} {Math.Round(2.5, MidpointRounding.AwayFromZero)} {Math.Floor(-1.5)} {Math.Ceiling(1.2)} {(int)-1.9} {(int)3.99f} {7 / -2} {-7 % 3} {Math.DivRem(17, 5)}")),
            new("chars", $"{(char)('a' + Number)}{(int)'A'}{'x' + 1}{char.ToUpperInvariant('q')}{"abc"[^1]}{(char)65}"),
            new("enum", $"{DayOfWeek.Friday} {DayOfWeek.Friday:D} {DayOfWeek.Friday:X} {(DayOfWeek)9} {StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries}"),
            new("guid", $"{Guid.Empty:N}"[..8] + new Guid(1, 2, 3, [1, 2, 3, 4, 5, 6, 7, 8])),
            new("version", new Version(1, 2, 3).ToString(2) + (new Version("1.10") > new Version("1.9"))),
        ],
    };
}
