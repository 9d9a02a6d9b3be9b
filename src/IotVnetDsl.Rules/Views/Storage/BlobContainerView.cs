using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Storage;

public sealed class BlobContainerView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
