namespace IotVnetDsl.Evaluation.Tests;

/// <summary>A finding stands at the narrowest code that states what it is about.</summary>
public class LocationTests
{
    private const string Code = """
        using IotVnetDsl;

        public sealed record Plant(string Stage) : Topology
        {
            public static Plant Development => new("dev");
            public static Plant Production => new("prod");

            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg", Region.EastUS);

            public StorageAccount Archive => new("archive" + Stage)
            {
                Kind = StorageKind.StorageV2,
                Containers = ["first", "second"],
                Firewall = Firewall.TrustedServicesOnly with { DefaultAction = FirewallAction.Allow },
            };

            public StorageAccount Copy => Archive with { Name = "copy" };

            public StorageAccount Chosen => Stage == "dev" ? new("small") : new("large");
        }
        """;

    [Theory]
    [InlineData("Archive", "Name", "\"archive\" + Stage")]
    [InlineData("Archive", "Kind", "Kind = StorageKind.StorageV2")]
    [InlineData("Archive", "Containers[second]", "\"second\"")]
    [InlineData("Archive", "Firewall.DefaultAction", "DefaultAction = FirewallAction.Allow")]
    [InlineData("Copy", "Name", "Name = \"copy\"")]
    [InlineData("Copy", "Kind", "Kind = StorageKind.StorageV2")]
    [InlineData("Nowhere", "Name", "Plant")]
    public void Is_the_narrowest_code(string path, string property, string expected) =>
        Assert.Equal(expected, Locate(path, property, "Development"));

    [Theory]
    [InlineData("Archive", "Sku", "Archive", "")]
    [InlineData("Archive", "Firewall.Nothing", "Archive", "Firewall")]
    [InlineData("Archive", "Containers[third]", "Archive", "Containers")]
    public void Of_what_nothing_states_is_that_of_what_is_around_it(string path, string property, string around, string aroundProperty) =>
        Assert.Equal(Locate(around, aroundProperty, "Development"), Locate(path, property, "Development"));

    [Theory]
    [InlineData("Development", "\"small\"")]
    [InlineData("Production", "\"large\"")]
    public void Is_the_variants_own(string variant, string expected) => Assert.Equal(expected, Locate("Chosen", "Name", variant));

    private static string Locate(string path, string property, string variant)
    {
        var location = Source.Evaluate(Code).Locate(path, property, variant);
        return Code.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
    }
}
