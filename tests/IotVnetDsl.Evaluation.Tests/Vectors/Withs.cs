// complete
using IotVnetDsl;

// with on the library's records and on the user's own.
public sealed record Withs(string Stage) : Topology
{
    public static Withs One => new("one");
    public static Withs Two => One with { Stage = "two" };

    public override string Id => "withs";
    public override ResourceGroup ResourceGroup => new($"rg-{Stage}", Region.EastUS);

    private static StorageAccount Template => new("template") { SharedKeyAccess = false, Firewall = Firewall.TrustedServicesOnly };

    public StorageAccount Archive => Template with { Name = $"archive{Stage}" };
    public StorageAccount Closed => Archive with { Name = $"closed{Stage}", Firewall = Archive.Firewall! with { TrustedServices = false } };
}
