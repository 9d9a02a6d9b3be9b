namespace IotVnetDsl.Rules.Model;

/// <summary>
/// Something that follows from the topology as a whole (who refers to a resource, which doors there are): made of the model once, on first use.
/// One file each; it has a constructor that takes the model. What that reads counts as read by all that ask for the part: what follows from a
/// few resources only is <see cref="Derived{TKey, TValue}"/>, worked out when it is asked for.
/// </summary>
public abstract class ModelPart(TopologyModel model)
{
    protected TopologyModel Model { get; } = model;
}
