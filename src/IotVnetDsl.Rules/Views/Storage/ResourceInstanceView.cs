using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Storage;

public sealed class ResourceInstanceView(Property self) : PartView(self)
{
    public ReferenceProperty Resource => new(Member());

    public TextProperty Tenant => new(Member());
}
