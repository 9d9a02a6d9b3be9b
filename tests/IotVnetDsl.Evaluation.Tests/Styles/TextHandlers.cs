using System.Runtime.CompilerServices;
using System.Text;
using IotVnetDsl;

// Interpolated string handlers of one's own, formattable texts, format providers, caller information.
[InterpolatedStringHandler]
public ref struct NameHandler
{
    private readonly StringBuilder _text;
    private int _holes;
    public NameHandler(int literalLength, int formattedCount) { _text = new StringBuilder(literalLength + formattedCount * 8); }
    public void AppendLiteral(string text) => _text.Append(text.Replace(' ', '-'));
    public void AppendFormatted<T>(T value) { _holes++; _text.Append(value?.ToString()?.ToLowerInvariant()); }
    public void AppendFormatted(int value, string? format = null) { _holes++; _text.Append(value.ToString(format ?? "D3")); }
    public void AppendFormatted<T>(T value, int alignment) { _holes++; _text.Append(value?.ToString()?.PadLeft(alignment, 'x')); }
    public readonly override string ToString() => $"{_text}-h{_holes}";
}

public sealed class Kebab : IFormatProvider, ICustomFormatter
{
    public static readonly Kebab Style = new();
    public object? GetFormat(Type? type) => type == typeof(ICustomFormatter) ? this : null;
    public string Format(string? format, object? value, IFormatProvider? provider) => value is string text && format == "k" ? text.Replace('_', '-') : $"{value}";
}

public sealed record TextHandlers(string Stage = "Dev") : Topology
{
    private static string Name(NameHandler handler) => handler.ToString();
    private static string Plain(FormattableString text) => $"{text.Format.Length}:{text.ArgumentCount}:{text.GetArgument(0)}:{FormattableString.Invariant(text)}";
    private static string Who([CallerMemberName] string member = "") => member.ToLowerInvariant();
    private static string Shown(int value, [CallerArgumentExpression(nameof(value))] string text = "") => $"{text.Replace(" ", "")}={value}";

    public override string Id => "text-handlers";
    public override ResourceGroup ResourceGroup => new($"rg-handlers-{Stage.ToLower()}", Region.WestEurope);

    public IotHub Hub => new(Name($"hub text {Stage} {7} {12:X2} {"a",3}")) { Sku = IotHubSku.S1, Capacity = 1, Tags = [new("plain", Plain($"{Stage}/{3:00}")), new("who", Who()), new("shown", Shown(1 + 2 * 3)), new("kebab", string.Format(Kebab.Style, "{0:k}|{1}", "a_b", 5)), new("align", $"[{Stage,-6}|{Stage,6}|{4.25,8:0.0}]"), new("cond", $"{(Stage == "Dev" ? $"in {1}" : "out")}")] };
    public StorageAccount Archive => new($"{"st"}{Who()}{nameof(Archive).Length}") { Containers = [.. "one,two".Split(',').Select(static text => $"{text}{text.Length}")] };
}
