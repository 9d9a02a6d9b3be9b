using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class GlobalNamesTests
{
    private const string Elsewhere = "ResourceGroup = new ResourceGroup(\"rg-two\", Region.EastUS)";

    [Theory]
    [InlineData("public IotHub One => new(\"plant\");", "public IotHub Two => new(\"Plant\") { " + Elsewhere + " };", "azure-devices.net")]
    [InlineData("public IotHub One => new(\"plant\") { Existing = true };", "public IotHub Two => new(\"plant\") { " + Elsewhere + " };", "azure-devices.net")]
    [InlineData("public KeyVault One => new(\"plant-keys\", \"00000000-0000-0000-0000-000000000001\");", "public KeyVault Two => new(\"PLANT-keys\", \"00000000-0000-0000-0000-000000000001\") { Existing = true, " + Elsewhere + " };", "vault.azure.net")]
    [InlineData("public EventHubsNamespace One => new(\"plant-msg\");", "public ServiceBusNamespace Two => new(\"plant-msg\");", "servicebus.windows.net")]
    public void Fires_at_the_second_resource(string one, string two, string domain)
    {
        var found = Assert.Single(Written.Find("IVD5002", one + two));

        Assert.Equal(("Two", "Name", Severity.Error), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.EndsWith($"under {domain}, where a name is unique in all of Azure", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public IotHub One => new(\"plant\") { Existing = true }; public IotHub Two => new(\"plant\") { Existing = true, " + Elsewhere + " };")]
    [InlineData("public IotHub One => new(\"plant\"); public IotHub Two => new(\"plant\");")]
    [InlineData("public IotHub One => new(\"plant\"); public StorageAccount Two => new(\"plant\");")]
    [InlineData("public IotHub One => new(\"plant\"); public IotHub Two => new(Environment.UserName) { " + Elsewhere + " };")]
    [InlineData("public IotHub One => new(\"plant\"); public IotHub Two => new(\"plant\") { ResourceGroup = new ResourceGroup(Environment.UserName, Region.EastUS) };")]
    public void Is_silent_where_names_are_others_claimed_once_or_unknown(string members) => Assert.Empty(Written.Find("IVD5002", members));

    [Fact]
    public void Fires_at_variants_that_claim_one_name_in_two_groups()
    {
        var found = Assert.Single(Variants("rg-{Stage}", "plant"));

        Assert.Equal(["prod"], found.Finding.Variants.Select(variant => variant == "Production" ? "prod" : variant));
        Assert.Equal(
            "'Hub' is named 'plant' in variant Production as in variant Development, in another resource group or subscription: a name under azure-devices.net is unique in all of Azure",
            found.Message);
    }

    [Theory]
    [InlineData("rg-{Stage}", "plant-{Stage}")]
    [InlineData("rg", "plant")]
    [InlineData("rg-{Stage}-{Environment.UserName}", "plant")]
    public void Is_silent_where_variants_have_names_of_their_own_or_one_group_or_an_unknown_one(string group, string name) => Assert.Empty(Variants(group, name));

    private static Found[] Variants(string group, string name) => [.. Written.Check($$"""
        using System;
        using IotVnetDsl;
        public sealed record Plant(string Stage) : Topology
        {
            public static Plant Development => new("dev");
            public static Plant Production => new("prod");
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new($"{{group}}", Region.EastUS);
            public IotHub Hub => new($"{{name}}");
        }
        """).Where(found => found.Finding.Id == "IVD5002")];
}
