using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A reference to a resource, or to a child of it.</summary>
public readonly struct ReferenceProperty(Property self) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>The reference; null while it is unknown or unset.</summary>
    public ReferenceValue? Known => Self.Value as ReferenceValue;

    /// <summary>Key of the child that is meant; null where that is unknown, or the resource itself is meant.</summary>
    public string? ChildKey => Known?.Key.Text();

    /// <summary>Logical path of the resource that it leads to; null where that is unknown or nothing declares it.</summary>
    public string? TargetPath => Known?.Path;

    /// <summary>The resource that it leads to; null where that is unknown, of another type, or nothing declares it.</summary>
    public TView? Target<TView>() where TView : ResourceView => TargetPath is { } path ? Self.Owner.Model.Find(path) as TView : null;

    /// <summary>Does it lead to the resource? One that leads to nothing declared may lead anywhere.</summary>
    public Answer LeadsTo(ResourceView resource) => Self.Value switch
    {
        ReferenceValue reference when reference.Type != resource.Type => Answer.No,
        ReferenceValue { Path: { } path } => (path == resource.Path).ToAnswer(),
        ReferenceValue or UnknownValue => Answer.CannotSay,
        _ => Answer.No,
    };
}
