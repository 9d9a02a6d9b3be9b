using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>A value, and where the code states it.</summary>
internal sealed record Statement(GraphValue Value, PropertyPlace? Place)
{
    public static Statement None { get; } = new(UnsetValue.Instance, null);

    public static Statement Of(RecordValue record, string member, string path) =>
        record[member] is var value and not UnsetValue ? new Statement(value, new PropertyPlace(path, member)) : None;

    public Statement Else(Func<Statement> other) => Value is UnsetValue ? other() : this;
}
