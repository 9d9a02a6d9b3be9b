using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using IotVnetDsl;

// An environment matrix: JSON settings with defaults, per-stage overrides merged, caps by policy objects, and names by a convention object.
public enum Stage { Dev, Test, Prod }
public interface INamingConvention { string For(string kind, string workload, Stage stage, int? index = null); }
public sealed class CafNaming(string org, IReadOnlyDictionary<string, string> abbreviations) : INamingConvention
{
    public string For(string kind, string workload, Stage stage, int? index = null)
    {
        var parts = new List<string> { abbreviations.TryGetValue(kind, out var short_) ? short_ : kind[..Math.Min(3, kind.Length)], org, workload, stage.ToString().ToLower(CultureInfo.InvariantCulture) };
        if (index is { } number)
            parts.Add(number.ToString("D3", CultureInfo.InvariantCulture));
        var name = string.Join('-', parts.Where(part => !string.IsNullOrEmpty(part)));
        return kind == "storage" ? name.Replace("-", string.Empty, StringComparison.Ordinal) is { Length: > 24 } long_ ? long_[..24] : name.Replace("-", "", StringComparison.Ordinal) : name;
    }
}
public sealed record StageSettings
{
    public int Units { get; init; } = 1;
    public bool Private { get; init; } = true;
    public ImmutableArray<string> Zones { get; init; } = ["1"];
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;
    public StageSettings Merge(Func<StageSettings, StageSettings> change) => change(this) with { Tags = Tags.SetItems(change(this).Tags) };
}
public abstract class Policy
{
    public abstract string Name { get; }
    public virtual StageSettings Apply(StageSettings settings) => settings;
    public static Policy operator +(Policy first, Policy second) => new Both(first, second);
    private sealed class Both(Policy first, Policy second) : Policy { public override string Name => $"{first.Name}+{second.Name}"; public override StageSettings Apply(StageSettings settings) => second.Apply(first.Apply(settings)); }
}
public sealed class CapUnits(int most) : Policy { public override string Name => $"cap{most}"; public override StageSettings Apply(StageSettings settings) => settings with { Units = Math.Min(settings.Units, most) }; }
public sealed class AddTag(string key, Func<StageSettings, string> value) : Policy { public override string Name => key; public override StageSettings Apply(StageSettings settings) => settings with { Tags = settings.Tags.SetItem(key, value(settings)) }; }

public sealed record StagePolicies(Stage Stage = Stage.Prod) : Topology
{
    public static StagePolicies Development => new(Stage.Dev);
    public static StagePolicies Production => new(Stage.Prod);
    private static readonly INamingConvention Naming = new CafNaming("ctso", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["VirtualNetwork"] = "vnet", ["Hub"] = "iot", ["rg"] = "rg" });
    private static readonly ImmutableSortedDictionary<Stage, StageSettings> Settings = new Dictionary<Stage, Func<StageSettings, StageSettings>>
    {
        [Stage.Dev] = settings => settings with { Private = false },
        [Stage.Test] = settings => settings with { Units = 2 },
        [Stage.Prod] = settings => settings with { Units = 8, Zones = [.. settings.Zones, "2", "3"], Tags = settings.Tags.Add("tier", "gold") },
    }.ToImmutableSortedDictionary(pair => pair.Key, pair => new StageSettings().Merge(pair.Value));
    private static readonly Policy All = new CapUnits(4) + new AddTag("zones", settings => string.Join("", settings.Zones)) + new AddTag("count", settings => settings.Tags.Count.ToString(CultureInfo.InvariantCulture));
    private StageSettings Current => All.Apply(Settings[Stage]);

    public override string Id => $"stage-policies-{Stage:G}".ToLowerInvariant();
    public override ResourceGroup ResourceGroup => new(Naming.For("rg", "plant", Stage), Region.WestEurope);
    public override ValueList<Tag>? Tags => [.. Current.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag(tag.Key, tag.Value)), new("policies", All.Name)];
    public VirtualNetwork Network => new(Naming.For("VirtualNetwork", "plant", Stage)) { AddressSpace = [$"10.{(int)Stage}.0.0/16"], Subnets = [.. Current.Zones.Select((zone, at) => new Subnet($"snet-{zone}", $"10.{(int)Stage}.{at}.0/24"))] };
    public IotHub Hub => new(Naming.For("hub", "plant", Stage, 1)) { Sku = Stage is Stage.Dev ? IotHubSku.S1 : IotHubSku.S2, Capacity = Current.Units };
    public StorageAccount Archive => new(Naming.For("storage", "archive-of-telemetry", Stage, 12)) { Containers = ["raw"] };
    public PrivateEndpoint? Door => Current.Private ? new(Naming.For("pep", "hub", Stage), Hub, Network.Subnet("snet-1")) { Dns = Dns.PrivateZones } : null;
}
