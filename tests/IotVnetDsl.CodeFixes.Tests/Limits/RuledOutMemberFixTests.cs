using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class RuledOutMemberFixTests
{
    [Fact]
    public Task Leaves_it_out_of_databases_and_containers() => FixTest<RuledOutMemberFix>.Members(
        Store("""new("a") { {|IVD5019:Throughput = 400|} }, new("b") { Containers = [new("items", "/id") { TimeToLive = TimeSpan.FromDays(1), {|IVD5019:Throughput = 400|} }] }"""),
        Store("""new("a"), new("b") { Containers = [new("items", "/id") { TimeToLive = TimeSpan.FromDays(1) }] }"""),
        "IVD5019:Throughput",
        iterations: 2);

    [Fact]
    public Task Leaves_out_what_a_standard_vault_does_not_keep() => FixTest<RuledOutMemberFix>.Members(
        Vault("""{ {|IVD5019:Kind = VaultKeyKind.RsaHsm|}, Size = 3072 }"""), Vault("{ Size = 3072 }"), "IVD5019:Kind");

    [Fact]
    public async Task Leaves_containers_that_others_may_refer_to() => Assert.Empty(await OfferedFixes.Titles<RuledOutMemberFix>(
        FixTest<RuledOutMemberFix>.Plant("""    public StorageAccount Files => new("plantfiles") { Kind = StorageKind.FileStorage, Sku = StorageSku.PremiumLrs, Containers = [new("telemetry")] };"""), "IVD5019"));

    private static string Vault(string key) => $$"""    public KeyVault Keys => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { Keys = [new("disk") {{key}}] };""";

    private static string Store(string databases) => $$"""    public CosmosAccount Store => new("plant-store") { Serverless = true, Databases = [{{databases}}] };""";
}
