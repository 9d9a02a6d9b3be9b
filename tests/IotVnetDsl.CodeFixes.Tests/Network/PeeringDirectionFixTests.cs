using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class PeeringDirectionFixTests
{
    private const string Networks = """
            public VirtualNetwork Lines => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"] };
            public VirtualNetwork Shared => new("vnet-shared") { AddressSpace = ["10.1.0.0/16"] };
            public VirtualNetwork Office => new("vnet-office") { AddressSpace = ["10.2.0.0/16"] };
            public VirtualNetwork Lab => new("vnet-lab") { AddressSpace = ["10.3.0.0/16"] };

        """;

    [Fact]
    public Task Declares_the_way_back_behind_the_way_there() => FixTest<PeeringDirectionFix>.Members(
        Networks + """    public VirtualNetworkPeering LinesToShared => {|IVD3013:new("to-shared", Lines, Shared)|};""",
        Networks + """
                public VirtualNetworkPeering LinesToShared => new("to-shared", Lines, Shared);
                public VirtualNetworkPeering SharedToLines => new("to-lines", Shared, Lines);
            """);

    [Fact]
    public Task Declares_three_ways_back_at_once() => FixTest<PeeringDirectionFix>.Members(
        Networks + """
                public VirtualNetworkPeering First => {|IVD3013:new("first", Lines, Shared)|};
                public VirtualNetworkPeering Second => {|IVD3013:new("second", Lines, Office)|};
                public VirtualNetworkPeering Third => {|IVD3013:new("third", Lab, Lines)|};
            """,
        Networks + """
                public VirtualNetworkPeering First => new("first", Lines, Shared);
                public VirtualNetworkPeering Second => new("second", Lines, Office);
                public VirtualNetworkPeering Third => new("third", Lab, Lines);
                public VirtualNetworkPeering SharedToLines => new("to-lines", Shared, Lines);
                public VirtualNetworkPeering OfficeToLines => new("to-lines", Office, Lines);
                public VirtualNetworkPeering LinesToLab => new("to-lab", Lines, Lab);
            """,
        iterations: 3);

    [Fact]
    public Task Edits_the_file_that_declares_the_network() => FixTest<PeeringDirectionFix>.Sources(
        [Partial(Networks), Partial("""    public VirtualNetworkPeering There => {|IVD3013:new("there", Shared, Lab)|};""", "")],
        [
            Partial(Networks.TrimEnd('\n') + """


                    public VirtualNetworkPeering LabToShared => new("to-shared", Lab, Shared);

                """),
            Partial("""    public VirtualNetworkPeering There => new("there", Shared, Lab);""", ""),
        ]);

    private static string Partial(string members, string identity = """
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);

        """) => $$"""
        public sealed partial record Plants : Topology
        {
        {{identity}}{{members}}
        }

        """;
}
