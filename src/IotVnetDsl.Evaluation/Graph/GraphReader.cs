using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Store;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Graph;

/// <summary>Turns what the evaluator found into graph values, docs/graph-convention.md, and gathers what it could not follow.</summary>
internal sealed class GraphReader(Interpreter interpreter, EvaluationStore? store = null)
{
    // The host gives up at the same depth.
    private const int DeepestNesting = 100;

    private const int StepsPerNestedContainer = 4;

    private readonly List<Unknown> _unknowns = [];
    private readonly Stack<(Instance Of, IPropertySymbol Property)> _read = new();
    private int _nesting;
    private int _containers;

    public IReadOnlyList<Unknown> Unknowns => _unknowns;

    /// <summary>The topology's record; of one that could not be made, all that it would declare is unknown.</summary>
    public RecordValue ReadTopology(INamedTypeSymbol type, Value value)
    {
        if (value is Instance instance)
            return ReadRecord(instance);

        var unknown = value as Unknown ?? new Unknown("is null", default);
        _unknowns.Add(unknown);
        var members = RecordValue.NoMembers.ToBuilder();
        foreach (var property in DeclaringProperties.Of(interpreter, type))
            members[property.Name] = new UnknownValue(unknown.Reason, DeclaringProperties.Declares(interpreter.Library, property.Type));
        return new RecordValue(type.Name, RecordKind.Topology, members.ToImmutable());
    }

    public GraphValue Read(Value value, string? declares = null)
    {
        switch (value)
        {
            case Unknown unknown:
                return NotKnown(unknown, declares);
            case Null:
                return UnsetValue.Instance;
            case Scalar scalar:
                return ReadScalar(scalar);
            case EnumMember member:
                return member.Name is { } name ? new EnumValue(member.Type.Name, name) : NotKnown(new Unknown($"is no member of {member.Type.Name}", default), declares);
            case Sequence sequence:
                return ReadSequence(sequence, declares);
            case Instance instance:
                return interpreter.IsExhausted ? NotKnown(new Unknown("takes too many steps to evaluate", instance.Place), declares)
                    : _nesting < DeepestNesting ? ReadRecord(instance)
                    : NotKnown(new Unknown("is nested too deeply", instance.Place), declares);
            case Reference reference:
                return new ReferenceValue(
                    reference.Target.Type, Read(reference.Target.Name), Read(reference.Target.ResourceGroup), reference.Child, Read(reference.Key), reference.Output)
                {
                    Subscription = Read(reference.Target.Subscription),
                };
            default:
                return NotKnown(new Unknown("has a form that the graph does not hold", value.Place), declares);
        }
    }

    private RecordValue ReadRecord(Instance instance)
    {
        var kind = interpreter.Library.KindOf(instance.Type);
        var isContainer = kind is RecordKind.Topology or RecordKind.Module;
        var members = RecordValue.NoMembers.ToBuilder();
        // Modules in modules in modules are a typing error, and they multiply.
        if (isContainer)
            interpreter.Charge(_containers * _containers * StepsPerNestedContainer * Evaluator.ItemsPerStep);
        _nesting++;
        _containers += isContainer ? 1 : 0;
        var content = isContainer && store is not null ? ContentChecksum.Of(instance) : null;
        if (isContainer)
            ReadContainer(instance, content, members);
        else
            ReadMembers(instance, members);

        _nesting--;
        _containers -= isContainer ? 1 : 0;
        return new RecordValue(instance.Type.Name, kind, members.ToImmutable());
    }

    private void ReadMembers(Instance instance, ImmutableSortedDictionary<string, GraphValue>.Builder members)
    {
        foreach (var property in interpreter.Library.PropertiesOf(instance.Type))
        {
            if (ReadMember(instance, property, declares: null) is var member and not UnsetValue)
                members[property.Name] = member;
        }
    }

    private void ReadContainer(Instance instance, Checksum? content, ImmutableSortedDictionary<string, GraphValue>.Builder members)
    {
        ImmutableArray<DeclaringMember> Declaring() =>
            [.. DeclaringProperties.Of(interpreter, instance.Type).Select(property => new DeclaringMember(property.Name, DeclaringProperties.Declares(interpreter.Library, property.Type)))];
        // What nothing is read of afresh needs no look at the type.
        var properties = new Lazy<Dictionary<string, IPropertySymbol>>(() => interpreter.Library.PropertiesOf(instance.Type).ToDictionary(property => property.Name, StringComparer.Ordinal));
        foreach (var declaring in store is null ? Declaring() : store.MembersOf(instance.Type, Declaring))
        {
            GraphValue ReadDeclaring() => ReadMember(instance, properties.Value[declaring.Name], declaring.Declares);
            var member = content is { } known ? store!.Read(known, _nesting, _containers, declaring.Name, _unknowns, ReadDeclaring) : ReadDeclaring();
            if (member is not UnsetValue)
                members[declaring.Name] = member;
        }
    }

    private GraphValue ReadMember(Instance instance, IPropertySymbol property, string? declares)
    {
        _read.Push((instance, property));
        var value = Read(Members.Read(interpreter, property, instance), declares);
        _read.Pop();
        return value;
    }

    private SequenceValue ReadSequence(Sequence sequence, string? declares)
    {
        // Which of them is the first nobody says, and some are named by that.
        if (sequence is { IsUnordered: true, Items.Length: > 1 })
            sequence = sequence.With([], sequence.Open ?? new Unknown("has an order that is not known", sequence.Place));
        var items = ImmutableArray.CreateBuilder<GraphValue>();
        foreach (var item in sequence.Values)
        {
            if (Read(item, declares) is not UnsetValue and var value)
                items.Add(value);
        }

        if (sequence.Open is not { } open)
            return new SequenceValue(items.ToImmutable(), IsOpen: false);
        var more = NotKnown(open, declares);
        if (declares is not null)
            items.Add(more);
        return new SequenceValue(items.ToImmutable(), IsOpen: true);
    }

    private UnknownValue NotKnown(Unknown unknown, string? declares)
    {
        _unknowns.Add(unknown.Place.IsNone || !interpreter.Bodies.Here(unknown.Place).IsNone ? unknown : new Unknown(unknown.Reason, Used()));
        return new UnknownValue(unknown.Reason, declares);
    }

    // Where this project's code uses what another's leaves unknown.
    private Place Used() => _read
        .Select(read => (read.Of.Slots.TryGetValue(Storage.Of(read.Property), out var slot) ? interpreter.Bodies.Here(slot.Place) : default)
            .Or(interpreter.Bodies.Here(interpreter.Bodies.DeclarationsOf(read.Property).Select(Declarations.NameOf).FirstOrDefault()))
            .Or(interpreter.Bodies.Here(read.Of.Place)))
        .FirstOrDefault(place => !place.IsNone);

    private GraphValue ReadScalar(Scalar scalar) => scalar.Content switch
    {
        string text => new ScalarValue(text),
        char character => new ScalarValue(character.ToString()),
        bool flag => new ScalarValue(flag),
        TimeSpan duration => new ScalarValue(duration),
        ulong number => new ScalarValue((decimal)number),
        decimal number => new ScalarValue(number),
        double number when Math.Abs(number) < 1e15 => new ScalarValue((decimal)number),
        IConvertible number and (sbyte or byte or short or ushort or int or uint or long) => new ScalarValue(number.ToInt64(null)),
        _ => NotKnown(new Unknown("is a number that the graph does not hold", default), null),
    };
}
