using System.Globalization;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>A question that the facts leave open, or a setting, with the answers it can have.</summary>
/// <param name="Name">As on the command line and in <c>/_local/switches</c>.</param>
/// <param name="Values">The answers, the default first; empty where any number is one.</param>
/// <param name="Default">What holds when nobody chose.</param>
/// <param name="Meaning">The question.</param>
internal sealed record Switch(string Name, IReadOnlyList<string> Values, string Default, string Meaning)
{
    public const string ByPace = "by-pace";

    public Switch(string name, string meaning, params string[] values)
        : this(name, values, values[0], meaning)
    {
    }

    public static Switch Number(string name, string meaning, string value) => new(name, [], value, meaning);

    public bool Allows(string value) => Values.Count > 0
        ? Values.Contains(value)
        : value == Default || (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000);
}
