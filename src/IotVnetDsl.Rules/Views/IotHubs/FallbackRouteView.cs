using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class FallbackRouteView(Property self) : PartView(self)
{
    public FlagProperty Enabled => new(Member());

    public TextProperty Condition => new(Member());

    /// <summary>Off, or under a condition that never holds.</summary>
    internal Answer TakesNothing => Enabled.Is(false).Or(Condition.Is("false"));

    /// <summary>Of one that takes nothing, how it comes, for people.</summary>
    internal string WhyNothing => Enabled.Is(false) == Answer.Yes ? "is off" : "takes nothing";
}
