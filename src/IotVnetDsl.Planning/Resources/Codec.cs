using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>How a value of the DSL is written in ARM's JSON, and what is read where ARM says something.</summary>
public sealed class Codec
{
    /// <summary>The member of a record of one, unless stated.</summary>
    public const string Name = GraphMember.Name;

    private readonly Func<GraphValue, JsonNode?> _write;
    private readonly Func<JsonNode, GraphValue?> _read;

    /// <param name="write">Null where nothing is sent.</param>
    /// <param name="read">Null where the DSL cannot say what ARM says.</param>
    public Codec(Func<GraphValue, JsonNode?> write, Func<JsonNode, GraphValue?> read) => (_write, _read) = (write, read);

    public static Codec Text { get; } = new(Plain, json => json is JsonValue ? new ScalarValue(json.ToString()) : null);

    public static Codec Flag { get; } = new(value => JsonValue.Create(Scalar<bool>(value, "a flag")), json => IsTrue(json) is { } flag ? new ScalarValue(flag) : null);

    /// <summary>Where ARM says what is off and the DSL what is on.</summary>
    public static Codec Not { get; } = new(
        value => Scalar<bool>(value, "a flag") is { } flag ? !flag : null,
        json => IsTrue(json) is { } flag ? new ScalarValue(!flag) : null);

    public static Codec Number { get; } = new(value => JsonValue.Create(Scalar<long>(value, "a number")), json => Long(json) is { } number ? new ScalarValue(number) : null);

    /// <summary>ISO 8601.</summary>
    public static Codec Duration { get; } = new(value => Scalar<TimeSpan>(value, "a duration") is null ? null : value.ToString(), json => Time(json) is { } duration ? new ScalarValue(duration) : null);

    public static Codec Seconds { get; } = new(
        value => Scalar<TimeSpan>(value, "a duration") is { } duration ? (int)duration.TotalSeconds : null,
        json => Long(json) is { } seconds ? new ScalarValue(TimeSpan.FromSeconds(seconds)) : null);

    /// <summary>A range of addresses.</summary>
    public static Codec Prefix { get; } = One("AddressPrefix", "Value");

    /// <summary>A record of one member, of which ARM knows the member: a SKU, a range.</summary>
    public static Codec One(string type, string member = Name) => new(
        Plain,
        json => json is JsonValue ? new RecordValue(type, RecordKind.Plain, RecordValue.NoMembers).With(member, new ScalarValue(json.ToString())) : null);

    /// <summary>A member of an enum. ARM answers in letters of its own choice.</summary>
    public static Codec Choice(string type, params string[] members) => Spelled(type, [.. members.Select(member => (member, member))]);

    /// <summary>A member of an enum that ARM has another word for.</summary>
    public static Codec Spelled(string type, params (string Member, string Arm)[] members) => new(
        value => value switch
        {
            EnumValue { Member: var text } => members.FirstOrDefault(choice => choice.Member == text) is { Arm: { } word } ? word : text,
            UnsetValue => null,
            _ => throw Misfit(value, $"a {type}"),
        },
        json => members.FirstOrDefault(choice => choice.Arm.Equals(json.ToString(), StringComparison.OrdinalIgnoreCase)) is { Member: { } member }
            ? new EnumValue(type, member)
            : null);

    public static Codec ListOf(Codec item) => new(
        value => value switch
        {
            SequenceValue sequence => new JsonArray([.. sequence.Items.Where(each => each is not UnsetValue).Select(item.Write)]),
            UnsetValue => null,
            _ => throw Misfit(value, "a list"),
        },
        json => json is JsonArray list ? new SequenceValue([.. list.OfType<JsonNode>().Select(item.Read)], IsOpen: false) : null);

    /// <summary>A list of one.</summary>
    public static Codec SingleOf(Codec item) => new(
        value => value is UnsetValue ? null : new JsonArray(item.Write(value)),
        json => json is JsonArray { Count: 1 } list && list[0] is { } only ? item.Read(only) : null);

    public JsonNode? Write(GraphValue value) => _write(value);

    public GraphValue Read(JsonNode json) => _read(json) ?? new UnknownValue($"Azure says {json.ToJsonString()}, for which there is no word here");

    // A text, an enum's member, or the one member of a record.
    private static JsonNode? Plain(GraphValue value) => value switch
    {
        ScalarValue { Value: string text } => text,
        EnumValue { Member: var member } => member,
        RecordValue { Members.Count: 1 } single => Plain(single.Members.Values.First()),
        UnsetValue => null,
        _ => throw Misfit(value, "a text"),
    };

    // What no record of the library gives may be of any kind.
    private static T? Scalar<T>(GraphValue value, string needed) where T : struct => value switch
    {
        ScalarValue { Value: T scalar } => scalar,
        UnsetValue => null,
        _ => throw Misfit(value, needed),
    };

    private static FormatException Misfit(GraphValue value, string needed) => new($"{value}, where {needed} is needed");

    private static bool? IsTrue(JsonNode json) => bool.TryParse(json.ToString(), out var flag) ? flag : null;

    private static long? Long(JsonNode json) => json is JsonValue
        && long.TryParse(json.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Time(JsonNode json)
    {
        try
        {
            return XmlConvert.ToTimeSpan(json.ToString());
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            return null;
        }
    }
}
