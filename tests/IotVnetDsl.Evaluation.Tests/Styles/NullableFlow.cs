using IotVnetDsl;

// What may be missing: ?., ??, ??=, pattern variables, guards that throw, nullable numbers, tuples.
public sealed class Settings
{
    public string? Name { get; set; }
    public int? Units { get; set; }
    public Settings? Parent { get; set; }
    public Dictionary<string, string?>? Labels { get; set; }
    public int Effective => Units ?? Parent?.Effective ?? 1;
    public string? Label(string key) => Labels?.GetValueOrDefault(key) ?? Parent?.Label(key);
}

public sealed record NullableFlow(string? Stage = null) : Topology
{
    public static NullableFlow None => new();
    public static NullableFlow Prod => new("prod");

    private static Settings Root => new() { Name = "root", Units = 2, Labels = new() { ["owner"] = "ops", ["shift"] = null } };
    private Settings Own => new() { Name = Stage, Parent = Root, Labels = Stage is null ? null : new() { ["owner"] = "plant" } };

    public override string Id => "nullable-flow";
    public override ResourceGroup ResourceGroup => new($"rg-nullable-{Stage ?? "none"}", Region.WestEurope);

    public IotHub Hub
    {
        get
        {
            var own = Own;
            own.Name ??= own.Parent?.Name?.ToUpperInvariant();
            int? more = Stage?.Length;
            more += 1;
            var total = own.Effective + more.GetValueOrDefault(5);
            if (own is { Parent: { Units: { } units } parent } && parent.Name is string { Length: > 2 } name)
                return new($"hub-{name}-{units}") { Sku = IotHubSku.S1, Capacity = total, Tags = [new("name", own.Name!), new("owner", own.Label("owner")!), new("shift", own.Label("shift") ?? "none"), new("more", more?.ToString() ?? "null"), new("has", $"{more.HasValue}/{more > 3}/{more == null}"), new("lifted", $"{(more & 1) ?? -1}")] };
            return new("hub-never");
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var (name, reason) = Checked(Stage) ?? ("stnone", "missing");
            var blank = Try(() => Checked(" "));
            var negative = Try(() => { ArgumentOutOfRangeException.ThrowIfGreaterThan(Own.Effective, 1); return null; });
            var nothing = Try(() => { ArgumentNullException.ThrowIfNull(Stage); return (Stage, "there"); });
            return new(name) { Containers = [reason, blank, negative, nothing, (Stage as object) switch { null => "null", string { Length: 4 } four => four, _ => "else" }] };
        }
    }

    private static (string Name, string Reason)? Checked(string? stage)
    {
        if (stage is null)
            return null;
        ArgumentException.ThrowIfNullOrWhiteSpace(stage);
        return ($"st{stage}", "checked");
    }

    private static string Try(Func<(string, string)?> make)
    {
        try { return make()?.Item2 ?? "empty"; }
        catch (ArgumentOutOfRangeException fault) when (fault.ParamName is { } name) { return $"range-{name.Length}"; }
        catch (ArgumentNullException fault) { return $"null-{fault.ParamName?.ToLowerInvariant()}"; }
        catch (ArgumentException fault) { return $"bad-{fault.ParamName}"; }
    }
}
