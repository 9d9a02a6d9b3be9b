using IotVnetDsl;

// Sites from a table as text: parsing lines with spans and Split, grouping, lookups, a small state machine, retries and counters as locals, nested local functions.
public sealed record ParsedLines(string Csv = ParsedLines.Default) : Topology
{
    public const string Default = """
        # site;hall;devices;flags
        ess;press;120;c
        ess;paint;40;
        ber;mill;15;x,c

        ber;kiln;0;-
        """;
    private readonly record struct Line(string Site, string Hall, int Devices, IReadOnlySet<char> Flags)
    {
        public bool IsCritical => Flags.Contains('c');
        public static bool TryParse(string text, out Line line, out string? fault)
        {
            (line, fault) = (default, null);
            if (text.Trim() is not { Length: > 0 } trimmed || trimmed.StartsWith('#'))
                return false;
            if (trimmed.Split(';') is not [var site, var hall, var devices, var flags])
            {
                fault = "columns";
                return false;
            }
            if (!int.TryParse(devices, out var number) || number <= 0)
            {
                fault = $"{hall}: {devices}";
                return false;
            }
            line = new(site, hall, number, flags.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(flag => flag[0]).ToHashSet());
            return true;
        }
    }
    private (IReadOnlyList<Line> Lines, IReadOnlyList<string> Faults) Parsed()
    {
        List<Line> lines = [];
        List<string> faults = [];
        foreach (var text in Csv.Split('\n'))
        {
            if (Line.TryParse(text, out var line, out var fault))
                lines.Add(line);
            else if (fault is not null)
                faults.Add(fault);
        }
        return (lines, faults);
    }
    private static int Round(int devices)
    {
        var (size, steps) = (1, 0);
        while (size < devices && steps++ < 20)
            size <<= 1;
        return 32 - Log(size);
        static int Log(int number) => number <= 1 ? 0 : 1 + Log(number >> 1);
    }

    public override string Id => "parsed-lines";
    public override ResourceGroup ResourceGroup => new("rg-like5", Region.WestEurope);
    public IEnumerable<VirtualNetwork> Networks
    {
        get
        {
            var (lines, _) = Parsed();
            var octet = 10;
            foreach (var site in lines.GroupBy(line => line.Site).OrderByDescending(group => group.Sum(line => line.Devices)))
            {
                octet += 10;
                yield return new($"vnet-{site.Key}")
                {
                    AddressSpace = [$"10.{octet}.0.0/16"],
                    Subnets = [.. Cut(site)],
                };
                IEnumerable<Subnet> Cut(IEnumerable<Line> halls)
                {
                    var at = 0;
                    foreach (var (_, hall, devices, _) in halls.OrderBy(line => line.Hall, StringComparer.Ordinal))
                        yield return new(hall, $"10.{octet}.{at++}.0/{Round(devices)}");
                }
            }
        }
    }
    public IotHub Hub
    {
        get
        {
            var (lines, faults) = Parsed();
            var critical = lines.Where(line => line.IsCritical).ToList();
            var state = "idle";
            foreach (var symbol in "spsr")
                state = (state, symbol) switch { ("idle", 's') => "running", ("running", 'p') => "paused", ("paused", 's') => "running", ("running", 'r') => "done", _ => throw new InvalidOperationException($"{state} {symbol}") };
            var attempts = 0;
            string Attempt(Func<int, string> run)
            {
                while (true)
                {
                    try { return run(attempts); }
                    catch (InvalidOperationException) when (++attempts < 3) { }
                }
            }
            var result = Attempt(number => number < 2 ? throw new InvalidOperationException() : $"after {number}");
            return new("hub-like5") { Sku = IotHubSku.S1, Capacity = critical.Count, Tags = [new("critical", string.Join(",", critical.Select(line => line.Hall))), new("faults", string.Join(",", faults)), new("state", state), new("result", result), new("total", $"{lines.Sum(line => line.Devices)}{lines.Count(line => line is { Devices: > 20, IsCritical: true })}")] };
        }
    }
}
