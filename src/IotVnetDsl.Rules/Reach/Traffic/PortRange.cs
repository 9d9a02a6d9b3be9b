using System.Globalization;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>Ports from one to another.</summary>
internal readonly record struct PortRange(int First, int Last)
{
    public static PortRange All { get; } = new(0, ushort.MaxValue);

    /// <summary>The ports that a text names, one of them, a range or all; null for any other text.</summary>
    public static PortRange? Parse(string text)
    {
        if (text == "*")
            return All;
        var ends = text.Split('-').Select(end => int.TryParse(end.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= All.Last ? port : (int?)null).ToArray();
        return ends.Length <= 2 && ends[0] is { } first && ends[ends.Length - 1] is { } last && first <= last ? new PortRange(first, last) : null;
    }

    /// <summary>Are all of its ports among the others? Where only some are, it cannot be said.</summary>
    public Answer IsAmong(IEnumerable<PortRange> others)
    {
        var (next, touches) = (First, false);
        foreach (var other in others.OrderBy(other => other.First))
        {
            touches |= other.First <= Last && First <= other.Last;
            if (other.First <= next && next <= other.Last)
                next = other.Last + 1;
        }

        return next > Last ? Answer.Yes : touches ? Answer.CannotSay : Answer.No;
    }
}
