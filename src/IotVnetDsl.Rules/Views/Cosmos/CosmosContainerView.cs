using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Cosmos;

public sealed class CosmosContainerView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public TextProperty PartitionKey => new(Member());

    public DurationProperty TimeToLive => new(Member());

    public NumberProperty Throughput => new(Member());
}
