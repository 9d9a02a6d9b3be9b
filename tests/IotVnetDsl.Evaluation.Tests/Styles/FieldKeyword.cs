using IotVnetDsl;

// Properties with the field keyword: checked setters, lazily made values, change counters, init accessors that normalize.
public sealed class Line
{
    public required string Name { get; init => field = value.Trim().ToLowerInvariant(); }
    public int Units
    {
        get;
        set
        {
            if (value is < 1 or > 200)
                throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 200");
            if (field != value)
                Changes++;
            field = value;
        }
    } = 1;
    public int Changes { get; private set; }
    public string Key => field ??= $"{Name}#{++Made}";
    public static int Made { get; private set; }
    public IList<string> Groups { get => field ??= new List<string> { "default" }; set => field = value is { Count: > 0 } ? value : null!; }
    public string? Comment { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }
    public Line Copy() => (Line)MemberwiseClone();
}

public sealed record FieldKeyword : Topology
{
    public override string Id => "field-keyword";
    public override ResourceGroup ResourceGroup => new("rg-field", Region.WestEurope);
    public int Block { get => field == 0 ? 12 : field; init => field = value & 0xFF; }

    public VirtualNetwork Network => new("vnet-field") { AddressSpace = [$"10.{Block}.0.0/16"] };
    public IotHub Hub
    {
        get
        {
            var line = new Line { Name = "  Press ", Units = 3, Comment = "  " };
            line.Units = 3;
            line.Units++;
            line.Groups.Add("ops");
            var copy = line.Copy();
            copy.Groups.Add("shared");
            copy.Units = 9;
            string refused;
            try { copy.Units = 500; refused = "no"; }
            catch (ArgumentOutOfRangeException exception) when (exception.ParamName == "value") { refused = $"{exception.ActualValue}"; }
            copy.Groups = [];
            return new($"hub-{line.Name}") { Sku = IotHubSku.S1, Capacity = line.Units, ConsumerGroups = [.. line.Groups], Tags = [new("changes", $"{line.Changes}/{copy.Changes}"), new("refused", refused), new("copy", $"{copy.Units}{copy.Groups.Count}"), new("comment", line.Comment ?? "none")] };
        }
    }
    public StorageAccount Archive
    {
        get
        {
            var (first, second) = (new Line { Name = "A" }, new Line { Name = "B" });
            return new("stfield") { Containers = [$"x{first.Name}{second.Name}", $"{(first.Key == first.Key ? "same" : "other")}"] };
        }
    }
}
