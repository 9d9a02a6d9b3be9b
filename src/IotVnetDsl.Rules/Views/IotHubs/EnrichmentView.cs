using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class EnrichmentView(Property self) : PartView(self)
{
    public TextProperty Key => new(Member());

    public TextProperty Value => new(Member());

    public ListProperty<TextProperty> Endpoints => new(Member(), item => new(item));
}
