namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>Sources of small topologies.</summary>
internal static class PlantSource
{
    /// <summary>A hub and its archive; the members stand from line 9 on.</summary>
    public static string With(string members) => $$"""
        using IotVnetDsl;

        namespace Plants;

        public sealed record Plant : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", IotVnetDsl.Region.EastUS);
        {{members}}
        }
        """;
}
