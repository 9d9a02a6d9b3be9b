using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Cosmos;

public sealed class CosmosDatabaseView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public ListProperty<CosmosContainerView> Containers => new(Member(), item => new(item));

    public NumberProperty Throughput => new(Member());
}
