using System.Globalization;
using System.Numerics;
using IotVnetDsl;

// Durations, dates, fractions, bits and checked sums, as schedules and capacities are worked out.
public sealed record DurationsAndBits(int Shift = 2) : Topology
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly (TimeSpan From, TimeSpan To)[] Shifts = [(TimeSpan.FromHours(6), new(14, 0, 0)), (new(14, 0, 0), TimeSpan.Parse("22:00:00", CultureInfo.InvariantCulture)), (TimeSpan.FromHours(22), Day + TimeSpan.FromHours(6))];

    private TimeSpan Length => Shifts[Shift].To - Shifts[Shift].From;
    private double Share => Length / Day;
    private uint Mask => Shifts.Select((shift, at) => shift.From.TotalHours >= 14 ? 1u << at : 0u).Aggregate(0u, (all, bit) => all | bit);

    private static int Budget(int messages, int devices)
    {
        try { return checked((int)(messages * (long)devices / 400_000)); }
        catch (OverflowException) { return 200; }
    }

    private static int Doubled(int number) { try { return checked(number * 2); } catch (OverflowException) { return int.MaxValue; } }

    public override string Id => "durations-and-bits";
    public override ResourceGroup ResourceGroup => new($"rg-durations-{Shift}", Region.WestEurope);

    public IotHub Hub => new($"hub-{Length.TotalMinutes:0}")
    {
        Sku = IotHubSku.S1,
        Capacity = Math.Clamp(Budget(2_000, 900), 1, 200),
        Tags =
        [
            new("length", Length.ToString("c", CultureInfo.InvariantCulture)), new("hours", Length.Hours.ToString("00")), new("share", Share.ToString("0.00", CultureInfo.InvariantCulture)), new("mask", $"0x{Mask:X4}"),
            new("bits", BitOperations.PopCount(Mask).ToString()), new("log", BitOperations.Log2(1000).ToString()), new("binary", Convert.ToString((int)Mask, 2).PadLeft(4, '0')), new("days", (new DateOnly(2026, 3, 1).DayNumber - new DateOnly(2026, 2, 1).DayNumber).ToString()),
            new("half", (Length / 2).ToString()), new("percent", (0.125m).ToString("P1", CultureInfo.InvariantCulture)), new("round", Math.Round(2.5m, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)), new("over", Doubled(int.MaxValue).ToString()), new("shift", ((-17) >> 2).ToString() + ((-17) >>> 28).ToString()),
            new("next", new DateOnly(2026, 12, 31).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("rem", (-7 % 3).ToString() + Math.DivRem(17, 5).Remainder), new("long", (1L << 40).ToString("N0", CultureInfo.InvariantCulture)),
        ],
    };

    public StorageAccount Archive => new("stdurations") { Containers = [.. Enumerable.Range(0, 3).Where(at => (Mask & (1u << at)) != 0).Select(at => $"shift-{at}-{Shifts[at].From:hh}"), $"{Day:d\\-hh}", $"{TimeSpan.FromSeconds(90):mm\\-ss}", Length > TimeSpan.FromHours(7) ? "long" : "short"] };
}
