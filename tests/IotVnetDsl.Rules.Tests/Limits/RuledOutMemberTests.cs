using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

/// <summary>Each line of <c>ruled-out.txt</c>; {0} is what decides.</summary>
public sealed class RuledOutMemberTests
{
    private const string Id = "IVD5019";

    // Where it stands, what decides so, what decides otherwise, and what is said.
    private static readonly Dictionary<string, (string Place, string Decides, string Otherwise, string Said)> Places = new()
    {
        ["CosmosAccount.Databases.Throughput"] = (Store("""Databases = [new("plant") { Throughput = 400 }]"""), "Serverless = true", "Serverless = false", "Databases[plant].Throughput of 'It' is stated while Serverless is true: a serverless account is paid by request, and Azure refuses it"),
        ["CosmosAccount.Databases.Containers.Throughput"] = (Store("""Databases = [new("plant") { Containers = [new("items", "/id"), new("more", "/id") { Throughput = 400 }] }]"""), "Serverless = true", "Serverless = null", "Databases[plant].Containers[more].Throughput of 'It' is stated while Serverless is true: a serverless account is paid by request, and Azure refuses it"),
        ["CosmosAccount.FreeTier"] = (Store("FreeTier = true"), "Serverless = true", "Serverless = Environment.HasShutdownStarted", "FreeTier of 'It' is stated while Serverless is true: a serverless account has no free tier, and Azure refuses it"),
        ["StorageAccount.Containers"] = ("""public StorageAccount It => new("plantfiles") { Sku = StorageSku.PremiumLrs, Containers = [new("telemetry")], {0} };""", "Kind = StorageKind.FileStorage", "Kind = StorageKind.BlockBlobStorage", "Containers of 'It' is stated while Kind is FileStorage: such an account has shares only, and Azure refuses it"),
        ["KeyVault.Keys.Kind"] = ("""public KeyVault It => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { Keys = [new("disk") { Kind = VaultKeyKind.RsaHsm }], {0} };""", "Sku = KeyVaultSku.Standard", "Sku = KeyVaultSku.Premium", "Keys[disk].Kind of 'It' is stated while Sku is Standard: only a Premium vault keeps keys in hardware, and Azure refuses it"),
    };

    public static TheoryData<string> All => [.. RuledOut.All.Select(fact => $"{fact.Type}.{fact.Member}")];

    [Theory]
    [MemberData(nameof(All))]
    public void Fires_where_the_other_decides_so(string member)
    {
        var found = Assert.Single(Find(Places[member].Place, Places[member].Decides));

        Assert.Equal((Severity.Error, Places[member].Said), (found.Severity, found.Message));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Is_silent_where_it_does_not(string member) => Assert.Empty(Find(Places[member].Place, Places[member].Otherwise));

    [Theory]
    [MemberData(nameof(All))]
    public void Is_silent_of_what_exists(string member) => Assert.Empty(Find(Places[member].Place, $"{Places[member].Decides}, Existing = true"));

    [Fact]
    public void A_new_vault_is_Standard_unless_the_code_says_otherwise() => Assert.Single(Find(Places["KeyVault.Keys.Kind"].Place, "RoleBasedAccess = true"));

    [Theory]
    [InlineData("FreeTier = false, Serverless = true")]
    [InlineData("Databases = [new(\"plant\") { Throughput = null }], Serverless = true")]
    public void Is_silent_of_other_values(string said) => Assert.Empty(Find(Store("MinimumTlsVersion = TlsVersion.Tls12"), said));

    private static string Store(string said) => $$"""public CosmosAccount It => new("plant-store") { {{said}}, {0} };""";

    private static IEnumerable<Found> Find(string place, string decides) => Written.Find(Id, place.Replace("{0}", decides, StringComparison.Ordinal));
}
