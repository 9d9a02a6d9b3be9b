using IotVnetDsl;

// Settings in layers: what a stage leaves out comes from the company's, checked as it is set; parts of a class in several places; nullable maths.
public sealed partial record Settings
{
    private readonly int? _units;
    public int? Units { get => _units; init => _units = value is null or (>= 1 and <= 200) ? value : throw new ArgumentOutOfRangeException(nameof(Units), value, "1 to 200"); }
    public required string Name { get; init { ArgumentException.ThrowIfNullOrEmpty(value); field = value.ToLowerInvariant(); } }
    public double? Growth { get; init; }
    public TimeSpan? Keep { get; init; }
    public bool? Locked { get; init; }
    public NetworkSettings? Network { get; init; }
    public IReadOnlyList<string>? Groups { get; init; }
    public IReadOnlyDictionary<string, string?> Labels { get; init; } = new Dictionary<string, string?>();
}

public sealed record NetworkSettings(string? Block = null, int? Length = null, params string[]? Zones)
{
    public static NetworkSettings operator |(NetworkSettings? over, NetworkSettings under) => over is null ? under : new(over.Block ?? under.Block, over.Length ?? under.Length, over.Zones is { Length: > 0 } zones ? zones : under.Zones);
}

public partial record Settings
{
    public static Settings operator |(Settings over, Settings under) => over with
    {
        Units = over.Units ?? under.Units,
        Growth = over.Growth ?? under.Growth,
        Keep = over.Keep ?? under.Keep,
        Locked = over.Locked | under.Locked,
        Network = over.Network | (under.Network ?? new()),
        Groups = over.Groups is null or [] ? under.Groups : over.Groups,
        Labels = under.Labels.Concat(over.Labels).GroupBy(pair => pair.Key).Where(group => group.Last().Value is not null).ToDictionary(group => group.Key, group => group.Last().Value),
    };

    public int Capacity => (int)Math.Ceiling((Units ?? 1) * (1 + Growth.GetValueOrDefault()));
    public int? Half => Units / 2;
    partial void Checked(ref int problems);
    public int Problems { get { var problems = 0; Checked(ref problems); return problems; } }
}

public sealed partial record Settings
{
    partial void Checked(ref int problems)
    {
        if (this is { Network: not null and { Zones: null or [] } })
            problems++;
        if (Units is { } units and > 100 && Growth is not (null or 0))
            problems += units / 100;
        if (Keep is { TotalDays: < 1 })
            problems += 10;
    }
}

public sealed record OverlaidSettings(string Stage = "dev") : Topology
{
    private static readonly Settings Company = new() { Name = "Company", Units = 2, Growth = 0.5, Keep = TimeSpan.FromDays(7), Locked = false, Network = new("10.0.0.0/16", 24, "core", "edge"), Groups = ["ops"], Labels = new Dictionary<string, string?> { ["owner"] = "platform", ["tier"] = "basic", ["old"] = "x" } };
    private static readonly IReadOnlyDictionary<string, Settings> Stages = new[]
    {
        new Settings { Name = "DEV", Keep = TimeSpan.FromHours(12) },
        new Settings { Name = "prod", Units = 120, Locked = true, Network = new(Length: 25, Zones: ["core", "edge", "audit"]), Groups = [], Labels = new Dictionary<string, string?> { ["tier"] = "premium", ["old"] = null } },
    }.ToDictionary(settings => settings.Name, settings => settings | Company);

    public static OverlaidSettings Dev { get; } = new();
    public static OverlaidSettings Prod { get; } = new("prod");

    private Settings Now => Stages[Stage];

    public override string Id => $"overlaid-{Stage}";
    public override ResourceGroup ResourceGroup => new($"rg-{Now.Name}", Region.WestEurope);
    public VirtualNetwork Network => new($"vnet-{Now.Name}") { AddressSpace = [Now.Network!.Block!], Subnets = [.. Now.Network.Zones!.Select((zone, at) => new Subnet(zone, $"10.0.{at}.0/{Now.Network.Length}"))] };
    public IotHub Hub => new($"hub-{Now.Name}")
    {
        Sku = Now.Capacity > 100 ? IotHubSku.S2 : IotHubSku.S1,
        Capacity = Math.Min(Now.Capacity, 200),
        DisableLocalAuthentication = Now.Locked,
        ConsumerGroups = [.. Now.Groups?.Select(name => new ConsumerGroup(name)) ?? []],
        Tags = [.. Now.Labels.Select(label => new Tag(label.Key, label.Value!)), new("problems", $"{Now.Problems}"), new("half", $"{Now.Half}/{(Now with { Units = null }).Half?.ToString() ?? "none"}"), new("keep", $"{Now.Keep:c}"), new("wrong", Wrong(() => Now with { Units = 500 })), new("unnamed", Wrong(() => new Settings { Name = "" })), new("maths", $"{Now.Half + null}|{(Now.Half ?? 0) * Now.Units}|{Now.Half > 10}|{Math.Max(Now.Units ?? 0, 7)}")],
    };

    private static string Wrong(Func<Settings> make)
    {
        try { return make().Name; }
        catch (ArgumentOutOfRangeException exception) { return exception.ParamName ?? "?"; }
        catch (ArgumentException exception) when (exception.ParamName == "value") { return "no value"; }
    }
}
