using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A record inside a resource, whatever its type: for rules that read members by tables of facts.</summary>
public sealed class WrittenRecord(Property self) : PartView(self)
{
    private readonly RecordValue _record = (RecordValue)self.Value;

    /// <summary>Simple name of the library's record.</summary>
    public string Type => _record.Type;

    /// <summary>Its name, where records of its type have one.</summary>
    public TextProperty Name => new(Member());

    /// <summary>The members that the code states.</summary>
    public IEnumerable<Property> Stated => _record.Members.Keys.Select(member => Named(member));

    internal IEnumerable<WrittenRecord> WithInner => Stated.SelectMany(member => member.Records).Prepend(this);
}
