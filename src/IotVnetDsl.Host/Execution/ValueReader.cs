using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>Turns values of the user's assembly into graph values, docs/graph-convention.md. A resource's place goes along.</summary>
internal sealed class ValueReader
{
    private readonly ReadingGuard _guard;
    private readonly Func<PropertyInfo, object?, GraphValue> _read;
    private readonly Dictionary<Type, ReadType> _types = [];

    public ValueReader(ReadingGuard guard) => (_guard, _read) = (guard, (property, record) => Read(property.GetValue(record)));

    public GraphValue Read(object? value) => value switch
    {
        null => UnsetValue.Instance,
        string text => new ScalarValue(text),
        char character => new ScalarValue(character.ToString()),
        bool flag => new ScalarValue(flag),
        TimeSpan duration => new ScalarValue(duration),
        Enum member => new EnumValue(member.GetType().Name, member.ToString()),
        sbyte or byte or short or ushort or int or uint or long => new ScalarValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ulong or decimal or double or float => new ScalarValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => TypeOf(value) switch
        {
            { IsReference: true } => ReadReference(value),
            { IsSequence: true } => ReadSequence((IEnumerable)value),
            _ => ReadRecord(value),
        },
    };

    public RecordValue ReadRecord(object value)
    {
        var type = TypeOf(value);
        var members = RecordValue.NoMembers.ToBuilder();
        using (_guard.Enter(value))
        {
            foreach (var property in type.Properties)
            {
                if (_guard.Run(property, value, _read) is not UnsetValue and var member)
                    members.Add(property.Name, member);
                else if (type.MustHave(property))
                    throw _guard.IsNull(property);
            }
        }

        if (type.Kind == RecordKind.Resource && ResourcePlace.Of(value) is { } place)
            members.Add(AnnotatedPlaces.Member, AnnotatedPlaces.Annotation(place));
        return new RecordValue(type.Name, type.Kind, members.ToImmutable());
    }

    private SequenceValue ReadSequence(IEnumerable items)
    {
        var values = ImmutableArray.CreateBuilder<GraphValue>();
        foreach (var item in items)
        {
            if (item is not null)
                values.Add(Read(item));
        }

        return new SequenceValue(values.ToImmutable(), IsOpen: false);
    }

    private ReferenceValue ReadReference(object value) => new(
        (string)Member(value, "Type")!,
        Read(Member(value, "Name")),
        Read(Member(value, "ResourceGroup")),
        (string?)Member(value, "Child"),
        Read(Member(value, "Key")),
        (string?)Member(value, "Output"))
    {
        Subscription = Read(Member(value, "Subscription")),
    };

    private object? Member(object reference, string name) => TypeOf(reference).Property(name).GetValue(reference);

    private ReadType TypeOf(object value)
    {
        if (!_types.TryGetValue(value.GetType(), out var type))
            _types.Add(value.GetType(), type = new ReadType(value.GetType()));
        return type;
    }
}
