using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.PrivateEndpoints;

public sealed class ManualApprovalView(Property self) : PartView(self)
{
    public TextProperty RequestMessage => new(Member());
}
