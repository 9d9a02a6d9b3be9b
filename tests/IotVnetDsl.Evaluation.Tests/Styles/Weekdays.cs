using IotVnetDsl;

// Maintenance windows and enums.
[Flags]
public enum Shift
{
    None = 0,
    Early = 1,
    Late = 2,
    Night = 4,
    All = Early | Late | Night,
}

public sealed record Weekdays : Topology
{
    private static readonly DayOfWeek[] Closed = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly DateOnly Opened = new(2026, 3, 2);

    public override string Id => "weekdays";
    public override ResourceGroup ResourceGroup => new($"rg-{Opened.DayOfWeek.ToString().ToLowerInvariant()}", Region.WestEurope);
    public override ValueList<Tag>? Tags =>
    [
        new("maintenance", string.Join(",", Closed)),
        new("opened", Opened.ToString("yyyy-MM-dd")),
        new("shifts", (Shift.Early | Shift.Night).ToString()),
        new("first", nameof(DayOfWeek.Monday)),
    ];

    public StorageAccount Archive => new("stweekdays")
    {
        Containers = [.. Enum.GetValues<DayOfWeek>().Where(day => !Closed.Contains(day)).Select(day => day.ToString().ToLowerInvariant())],
    };

    public IotHub Hub => new($"hub-{(int)DayOfWeek.Friday}") { Sku = IotHubSku.S1, Capacity = Units(new DateTime(2026, 3, 7).DayOfWeek) };

    public EventHubsNamespace Streams => new("ehns-weekdays")
    {
        Sku = EventHubsSku.Standard,
        Capacity = Shift.All.HasFlag(Shift.Late) ? 2 : 1,
        EventHubs = [.. Enum.GetNames<Shift>().Where(name => name != "None" && name != "All").Select(name => new EventHub(name.ToLower()) { PartitionCount = (int)Enum.Parse<Shift>(name) + 1 })],
    };

    private static int Units(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday or DayOfWeek.Sunday => 1,
        >= DayOfWeek.Monday and <= DayOfWeek.Friday => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };
}
