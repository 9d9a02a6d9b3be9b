// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;


public enum Tier { Dev, Test, Prod }
public sealed record SiteSpec(string Name, Region Region, int Index, Tier Tier = Tier.Prod, params string[] Lines)
{
    public string Prefix => $"10.{Index}.0.0/16";
    public bool IsProduction => Tier is Tier.Prod;
    public required string Owner { get; init; }
}

public static class Naming
{
    public const string Company = "contoso";
    public static readonly IReadOnlyDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["munich"] = "muc",
        ["hamburg"] = "ham",
        ["seattle"] = "sea",
    };
    public static string Of(string kind, params ReadOnlySpan<string> parts) => kind + "-" + string.Join("-", parts.ToArray());
    public static string Storage(this SiteSpec site, string purpose) => (Company + Short[site.Name] + purpose).ToLowerInvariant();
    extension(SiteSpec site)
    {
        public string HubName => $"{Company}-{Short[site.Name]}-{site.Index:D3}";
        public string With(string suffix) => site.HubName + suffix;
        public static SiteSpec Munich => new("munich", Region.GermanyWestCentral, 20) { Owner = "ops" };
    }
}

public sealed record Site(SiteSpec Spec) : Module
{
    public override string Name { get; init; } = Spec.Name;
    private string Stamp { get; } = Spec.Tier switch { Tier.Dev => "d", Tier.Test => "t", Tier.Prod => "p", _ => throw new ArgumentOutOfRangeException() };
    public VirtualNetwork Network => new(Naming.Of("vnet", Spec.Name, Stamp))
    {
        AddressSpace = [Spec.Prefix],
        Subnets = [.. Subnets()],
    };
    private IEnumerable<Subnet> Subnets()
    {
        yield return new("endpoints", $"10.{Spec.Index}.1.0/24");
        for (var i = 0; i < Spec.Lines.Length; i++)
            yield return new($"line-{Spec.Lines[i]}", $"10.{Spec.Index}.{10 + i}.0/24");
        if (Spec.IsProduction)
            yield return new("GatewaySubnet", $"10.{Spec.Index}.255.0/27");
    }
    public StorageAccount Archive => new(Spec.Storage("arc")) { Containers = ["telemetry"], Firewall = Firewall.TrustedServicesOnly };
    public IotHub Hub => new(Spec.HubName)
    {
        Sku = Spec.IsProduction ? IotHubSku.S2 : IotHubSku.S1,
        Identity = Identity.SystemAssigned,
        PublicNetworkAccess = PublicNetworkAccess.Disabled,
        Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
        Routes = [new("all", RouteSource.DeviceMessages, "archive")],
    };
    public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    public PrivateEndpoint Endpoint => new(Spec.With("-pe"), Hub, Network.Subnet("endpoints")) { Dns = Dns.PrivateZones };
}

public sealed record Fleet(Tier Tier = Tier.Dev) : Topology
{
    public static Fleet Development => new();
    public static Fleet Production => new(Tier.Prod);
    public override string Id => "fleet";
    public override ResourceGroup ResourceGroup => new($"rg-fleet-{Tier.ToString().ToLowerInvariant()}", Region.EastUS);
    private static readonly SiteSpec[] All =
    [
        new("munich", Region.GermanyWestCentral, 20, Lines: ["a", "b"]) { Owner = "ops" },
        new("hamburg", Region.GermanyWestCentral, 21) { Owner = "ops" },
        SiteSpec.Munich with { Name = "seattle", Region = Region.WestUS2, Index = 22 },
    ];
    public IEnumerable<Site> Sites => from spec in All where spec.Index > 19 orderby spec.Index descending select new Site(spec with { Tier = Tier });
    public ImmutableArray<Client> Clients => [.. Sites.Select((site, i) => new Client(Location.OnPremises($"192.168.{i}.0/24")) { Uses = [site.Hub] })];
}
