using IotVnetDsl;

// Flags, parsed and told apart, attributes of one's own beside them.
[Flags]
public enum Feature : byte { None = 0, Hub = 1, Archive = 1 << 1, Streams = 1 << 2, Door = 0x10, Standard = Hub | Archive, All = Standard | Streams | Door }
public enum Stage { Development = 1, Test, Production = 10 }

public sealed record FlagNames(Stage Stage, Feature Features) : Topology
{
    public static FlagNames Development => new(Enum.Parse<Stage>("development", ignoreCase: true), Enum.Parse<Feature>("Hub, Archive"));
    public static FlagNames Production => new((Stage)10, Feature.All & ~Feature.Streams);

    private string Short => Stage switch { Stage.Development => nameof(Stage.Development)[..3].ToLowerInvariant(), > Stage.Test => "prod", _ => Stage.ToString() };

    public override string Id => "flag-names";
    public override ResourceGroup ResourceGroup => new($"rg-flags-{Short}", Region.WestEurope);

    public IotHub? Hub => Features.HasFlag(Feature.Hub) ? new($"hub-{Stage:D}-{Features:X}-{(int)Features}") { Sku = IotHubSku.S1, Capacity = Enum.GetValues<Stage>().Length, Tags = [.. Enum.GetValues<Feature>().Where(feature => feature != 0 && Features.HasFlag(feature)).Select(feature => new Tag(feature.ToString().ToLowerInvariant(), $"{(byte)feature}")), new("text", Features.ToString()), new("odd", ((Feature)0x21).ToString()), new("defined", $"{Enum.IsDefined((Stage)2)}{Enum.IsDefined((Stage)3)}"), new("try", Enum.TryParse<Stage>("nothing", out var stage) ? "yes" : stage.ToString()), new("number", Enum.TryParse("10", out Stage ten) ? $"{ten:G}" : "no"), new("names", string.Join(' ', Enum.GetNames<Stage>()))] } : null;
    public StorageAccount? Archive => (Features & Feature.Archive) != 0 ? new($"stflags{Short}") { Containers = [.. from Feature feature in Enum.GetValues(typeof(Feature)) where (feature & (feature - 1)) == 0 && feature is not Feature.None select new BlobContainer(feature.ToString().ToLowerInvariant())] } : null;
    public EventHubsNamespace? Streams => Features is Feature.All or Feature.Streams ? new($"ehns-{Short}") : null;
    public VirtualNetwork Network { get { var features = Features; features |= Feature.Streams; features ^= Feature.Hub; return new("vnet-flags") { AddressSpace = [$"10.{(int)features}.0.0/16"], Tags = [new("next", (Stage + 1).ToString()), new("max", Enum.GetValues<Stage>().Max().ToString()), new("compare", Stage.CompareTo(Stage.Test).ToString())] }; } }
}
