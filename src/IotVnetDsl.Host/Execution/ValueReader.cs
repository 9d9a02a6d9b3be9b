using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>Turns values of the user's assembly into graph values, docs/graph-convention.md. A resource's place goes along.</summary>
internal sealed class ValueReader(ReadingGuard guard)
{
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
        _ when LibraryTypes.DerivesFrom(value.GetType(), LibraryTypes.Reference) => ReadReference(value),
        IEnumerable items => ReadSequence(items),
        _ => ReadRecord(value),
    };

    public RecordValue ReadRecord(object value)
    {
        var kind = LibraryTypes.KindOf(value.GetType());
        var properties = kind is RecordKind.Topology or RecordKind.Module ? DeclaringProperties.Of(value.GetType()) : PlainProperties(value.GetType());
        var members = RecordValue.NoMembers.ToBuilder();
        using (guard.Enter(value))
        {
            foreach (var property in properties)
            {
                if (guard.Run(property, () => Read(property.GetValue(value))) is not UnsetValue and var member)
                    members.Add(property.Name, member);
            }
        }

        if (kind == RecordKind.Resource && ResourcePlace.Of(value) is { } place)
            members.Add(AnnotatedPlaces.Member, AnnotatedPlaces.Annotation(place));
        return new RecordValue(SimpleName(value.GetType()), kind, members.ToImmutable());
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
        (string?)Member(value, "Output"));

    private static object? Member(object reference, string name) => reference.GetType().GetProperty(name)!.GetValue(reference);

    private static IEnumerable<PropertyInfo> PlainProperties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetMethod is { IsPublic: true }
            && property.GetIndexParameters().Length == 0
            && !property.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "IotVnetDsl.Convention.GraphReferenceAttribute"))
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(sameName => sameName.Aggregate((best, next) => best.DeclaringType!.IsSubclassOf(next.DeclaringType!) ? best : next))
        .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static string SimpleName(Type type) => type.Name.Split('`')[0];
}
