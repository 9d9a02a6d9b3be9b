using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Storage;

public sealed class StorageSkuView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());
}
