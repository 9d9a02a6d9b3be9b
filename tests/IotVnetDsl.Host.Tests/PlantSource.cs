namespace IotVnetDsl.Host.Tests;

/// <summary>The smallest topology, with members of the test's own.</summary>
internal static class PlantSource
{
    /// <summary>The members start at line 6.</summary>
    public static string With(string members, string types = "", string header = "public sealed record Plant : Topology") => $$"""
        using IotVnetDsl;
        {{header}}
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);
        {{members}}
        }
        {{types}}
        """;
}
