using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

/// <summary>A hub that stores messages in a database is judged as one that writes anywhere else.</summary>
public sealed class CosmosTargetTests
{
    private const string Role = "public RoleAssignment Writes => new(Hub.SystemIdentity, Role.CosmosDbBuiltInDataContributor, Store);";

    [Fact]
    public void Nothing_is_wrong_with_an_open_account_and_a_role_on_it() => Assert.Empty(Ids("", Role));

    [Fact]
    public void A_role_on_the_database_will_do() => Assert.Empty(Ids("", Role.Replace("Store)", "Store.Database(\"telemetry\"))", StringComparison.Ordinal)));

    [Fact]
    public void Without_a_role_the_hub_cannot_write() => Assert.Contains("IVD2003", Ids("", ""));

    [Fact]
    public void A_role_to_read_does_not_fit() => Assert.Contains("IVD2004", Ids("", Role.Replace("Contributor", "Reader", StringComparison.Ordinal)));

    [Fact]
    public void A_role_of_storage_does_not_fit() => Assert.Contains("IVD2004", Ids("", Role.Replace("CosmosDbBuiltIn", "StorageBlob", StringComparison.Ordinal)));

    [Fact]
    public void An_account_without_public_access_shuts_the_hub_out() =>
        Assert.Contains("IVD4002", Ids("PublicNetworkAccess = PublicNetworkAccess.Disabled,", Role));

    [Fact]
    public void So_does_one_that_lists_others() => Assert.Contains("IVD4001", Ids("IpRules = [\"203.0.113.0/24\"],", Role));

    [Theory]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled,", "EndpointAuthentication.Key(Secret.KeyOf(Store))", "IVD4002")]
    [InlineData("IpRules = [\"203.0.113.0/24\"],", "EndpointAuthentication.Key(Secret.KeyOf(Store))", "IVD4001")]
    [InlineData("PublicNetworkAccess = PublicNetworkAccess.Disabled,", "EndpointAuthentication.UserAssigned(Writer)", "IVD4002")]
    public void No_proof_passes_and_no_other_is_advised(string account, string proof, string id) =>
        Assert.Equal([id], Ids(account, $"public UserAssignedIdentity Writer => new(\"writer\"); {Role.Replace("Hub.SystemIdentity", "Writer.Principal", StringComparison.Ordinal)}", endpoint: $"{{ Authentication = {proof} }}")
            .Intersect(["IVD2002", "IVD2009", "IVD4001", "IVD4002"]));

    [Fact]
    public void One_that_lets_Azure_s_data_centers_in_does_not() => Assert.Empty(Ids("IpRules = [\"0.0.0.0\", \"203.0.113.0/24\"],", Role));

    [Theory]
    [InlineData("\"0.0.0.0\", \"203.0.113.0/24\"", 0)]
    [InlineData("\"0.0.0.0/0\"", 1)]
    [InlineData("\"203.0.113.0/24\", \"203.0.113.7\"", 1)]
    public void A_rule_for_everybody_or_behind_another_is_of_no_use(string rules, int count) => Assert.Equal(count, Ids($"IpRules = [{rules}],", Role).Count(id => id == "IVD4005"));

    [Fact]
    public void A_private_address_is_no_rule() => Assert.Contains("IVD4010", Ids("IpRules = [\"0.0.0.0\", \"10.1.2.3\"],", Role));

    [Fact]
    public void A_container_that_is_not_there_is_an_error() => Assert.Contains("IVD5011", Ids("", Role, container: "reading"));

    [Fact]
    public void Nor_is_a_database() => Assert.Contains("IVD5011", Ids("", Role, database: "telemetri"));

    [Fact]
    public void A_key_that_is_refused_is_an_error() =>
        Assert.Contains("IVD2013", Ids("LocalAuthentication = false,", "", endpoint: "{ Authentication = EndpointAuthentication.Key(Secret.KeyOf(Store)) }"));

    [Fact]
    public void A_name_in_capitals_is_none() => Assert.Contains("IVD5001", Ids("", Role, name: "Store"));

    private static string[] Ids(string account, string role, string database = "telemetry", string container = "readings", string endpoint = "", string name = "contoso-store") =>
    [
        .. Written.All($$"""
            public CosmosAccount Store => new("{{name}}") { {{account}} Databases = [new("telemetry") { Containers = [new("readings", "/deviceId")] }] };
            {{role}}
            public IotHub Hub => new("contoso-plant")
            {
                Sku = IotHubSku.S1,
                Identity = Identity.SystemAssigned,
                Endpoints = [new CosmosEndpoint("store", Store.Database("{{database}}"), "{{container}}") {{endpoint}}],
                Routes = [new("all", RouteSource.DeviceMessages, "store")],
            };
            """).Where(found => found.Severity > Severity.Suggestion).Select(found => found.Finding.Id).Distinct(),
    ];
}
