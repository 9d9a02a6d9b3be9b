using System.Globalization;
using IotVnetDsl;

// Records with required base members, one for each environment, that inherit and override; times and days; options put together by with.
public abstract record StageSettings
{
    public required string Name { get; init; }
    public required Uri Portal { get; init; }
    public virtual int Units { get; init; } = 1;
    public TimeSpan Retention { get; init; } = TimeSpan.FromHours(1);
    public DateOnly ReviewOn { get; init; } = new(2025, 1, 31);
    public IReadOnlyList<Site> Sites { get; init; } = [];
    public abstract FirewallAction Default { get; }
    protected virtual string Suffix => Name[0].ToString();
    public string Named(string kind) => $"{kind}-{Suffix}-{Units:00}";
    protected virtual bool PrintSites => false;
}

public record NonProduction : StageSettings
{
    public override FirewallAction Default => FirewallAction.Allow;
    protected override string Suffix => "np" + base.Suffix;
    public static NonProduction Create(string name, params ReadOnlySpan<Site> sites) => new() { Name = name, Portal = new($"https://{name}.contoso.example/ops/"), Sites = [.. sites] };
}

public sealed record Production : StageSettings
{
    public override int Units { get => Math.Max(base.Units, Sites.Count * 2); init => base.Units = value; }
    public override FirewallAction Default => FirewallAction.Deny;
    public sealed override string ToString() => $"production of {Sites.Count}";
}

public sealed record Site(string Code, SiteKind Kind = SiteKind.Mill)
{
    public Site(string code, int kind) : this(code, (SiteKind)kind) => Legacy = true;
    public bool Legacy { get; private init; }
    public (int Hour, int Minute) Opens { get; init; } = (6, 0);
    public string Cron => FormattableString.Invariant($"{Opens.Minute} {Opens.Hour} * * {(Kind == SiteKind.Lab ? "1-5" : "*")}");
    public void Deconstruct(out string code, out string kind, out bool legacy) => (code, kind, legacy) = (Code.ToUpperInvariant(), Kind.ToString("G"), Legacy);
}

public enum SiteKind : byte { Mill = 1, Lab, Depot = 8 }

public sealed record EnvironmentRecords : Topology
{
    private static readonly Site Mill = new("mun");
    private static readonly NonProduction Test = NonProduction.Create("test", Mill, Mill with { Code = "ham", Kind = SiteKind.Lab });
    private static readonly StageSettings Live = new Production { Name = "prod", Portal = new Uri(Test.Portal, "../live?tab=1"), Units = 3, Sites = [.. Test.Sites, new("ber", 8) { Opens = (22, 30) }, new("x", 3)], Retention = new(2, 4, 30, 0), ReviewOn = Test.ReviewOn.AddMonths(1) };

    public override string Id => "environment-records";
    public override ResourceGroup ResourceGroup => new(Live.Named("rg"), Region.WestUS2);

    public override ValueList<Tag>? Tags =>
    [
        new("test", Test.ToString()[..32]),
        new("live", Live.ToString()),
        new("sites", string.Join(';', Live.Sites.Select(site => site.ToString()))),
        new("portal", $"{Live.Portal} {Live.Portal.Host} {Live.Portal.AbsolutePath} {Live.Portal.Query}"),
        new("retention", $"{Live.Retention} {Live.Retention.TotalDays.ToString("0.###", CultureInfo.InvariantCulture)} {Live.Retention:hh\\:mm} {(Live.Retention - Test.Retention).TotalMinutes}"),
        new("review", $"{Live.ReviewOn:yyyy-MM-dd} {Live.ReviewOn.DayOfWeek} {Live.ReviewOn.DayNumber - Test.ReviewOn.DayNumber} {Live.ReviewOn.ToString("dd MMM yyyy", CultureInfo.InvariantCulture)}"),
    ];

    public VirtualNetwork Network
    {
        get
        {
            List<Subnet> subnets = [];
            foreach (var (at, (code, kind, _)) in Live.Sites.Index())
                subnets.Add(new Subnet($"{code}-{kind}", $"10.{(int)Live.Sites[at].Kind}.{at}.0/24"));
            return new(Live.Named("vnet")) { AddressSpace = [.. Live.Sites.Select(site => (byte)site.Kind).Distinct().Order().Select(octet => $"10.{octet}.0.0/16")], Subnets = [.. subnets] };
        }
    }

    public StorageAccount Archive => new(Live.Named("st").Replace("-", string.Empty))
    {
        Containers = [.. Live.Sites.Where(site => site is { Legacy: false, Code.Length: >= 3 }).Select(site => site.Code)],
        Tags = [.. Live.Sites.Select(site => new Tag(site.Code, site.Cron)), new("same", $"{Test.Sites[0] == Live.Sites[0]} {ReferenceEquals(Test.Sites[0], Mill)} {Test == NonProduction.Create("test", [.. Test.Sites])} {Test with { } == Test} {Test.Equals((object)Live)}")],
        Firewall = Live.Default == FirewallAction.Deny ? Firewall.TrustedServicesOnly : null,
    };

    public IotHub Hub => new(Test.Named("iot")) { Sku = IotHubSku.S1, Capacity = Live.Units, Tags = [new("hash", $"{Mill.GetHashCode() == new Site("mun").GetHashCode()}"), new("later", Live.Retention > Test.Retention ? "longer" : "shorter"), new("days", $"{(Live.ReviewOn.ToDateTime(TimeOnly.MinValue) - Test.ReviewOn.ToDateTime(new TimeOnly(12, 0))).TotalDays:F1}")] };
}
