using IotVnetDsl.Rules;

namespace IotVnetDsl.Evaluation.Tests;

/// <summary>Where a team's rules look at a topology beside the product's, neither forgets at an edit what it has found.</summary>
public sealed class RuleMemoriesTests
{
    [Fact]
    public void A_team_s_rules_have_a_memory_of_their_own()
    {
        var topology = Source.Evaluate("""
            using IotVnetDsl;

            public sealed record Plant : Topology
            {
                public override string Id => "plant";
                public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);
            }
            """);

        Assert.Same(topology.MemoryOf(Rule.All), topology.MemoryOf(Rule.All));
        Assert.NotSame(topology.MemoryOf(Rule.All), topology.MemoryOf([new TeamRule()]));
    }

    private sealed class TeamRule : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("TEAM001", "Nothing", Severity.Warning);

        public override void Check(RuleContext context)
        {
        }
    }
}
