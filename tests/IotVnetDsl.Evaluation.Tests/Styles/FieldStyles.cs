using System.Diagnostics.CodeAnalysis;
using IotVnetDsl;

// Required members, init accessors with logic, the field keyword, primary constructors of classes.
public sealed class SiteOptions
{
    public required string Name { get; init => field = value.Trim().ToLowerInvariant(); }
    public int Lines { get; init => field = value is > 0 and < 20 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 1;
    public string Label { get => field ?? $"site-{Name}"; init; }
    public int[] Blocks { get => field ??= [Lines, Lines + 1]; set; }
    [SetsRequiredMembers]
    public SiteOptions(string name, int lines) => (Name, Lines) = (name, lines);
    public SiteOptions() { }
}

public class Naming(string workload, string stage)
{
    private int _given;
    protected string Stage { get; } = stage.ToUpperInvariant();
    public virtual string this[string kind] => $"{kind}-{workload}-{stage}";
    public string this[string kind, int number] => this[kind] + number.ToString("00");
    public string Next(string kind) => $"{kind}{++_given}";
}

public sealed class LoudNaming(string workload, string stage, char separator = '_') : Naming(workload, stage)
{
    public override string this[string kind] => string.Join(separator, kind, Stage, workload);
}

public sealed record FieldStyles : Topology
{
    private readonly Naming _naming = new("fields", "tst");
    private readonly SiteOptions _site = new() { Name = " North ", Lines = 3 };
    private SiteOptions South { get; } = new("SOUTH", 2) { Label = "the-south" };

    public override string Id => "field-styles";
    public override ResourceGroup ResourceGroup => new(_naming["rg"], Region.WestEurope);

    public VirtualNetwork Network => new(_naming["vnet", 7]) { AddressSpace = [.. _site.Blocks.Concat(South.Blocks).Distinct().Select(block => $"10.{block}.0.0/16")], Subnets = [new(_site.Label, "10.3.0.0/24"), new(South.Label, "10.2.0.0/24")] };
    public StorageAccount Archive
    {
        get
        {
            Naming naming = new LoudNaming("x", "y");
            var first = naming.Next("st");
            return new(first + naming.Next("b") + _site.Name) { Containers = [naming["c"].ToLower().Replace('_', '-'), naming["d", 3].ToLower().Replace("_", "")] };
        }
    }
    public IotHub Hub => new($"hub-{Clamped(30).Lines}") { Sku = IotHubSku.S1, Capacity = Clamped(4).Lines };

    private static SiteOptions Clamped(int lines)
    {
        try
        {
            return new() { Name = "c", Lines = lines };
        }
        catch (ArgumentOutOfRangeException)
        {
            return new() { Name = "c", Lines = 19 };
        }
    }
}
