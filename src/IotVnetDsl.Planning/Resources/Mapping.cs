using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>What a property of ARM is in the DSL, stated once for both directions: record to body and body to record.</summary>
public abstract class Mapping
{
    /// <summary>The value to send; null where the code does not set it.</summary>
    public abstract JsonNode? Write(Source source);

    /// <summary>Puts what a body says of the property into the record.</summary>
    public abstract void Read(ModelledProperty property, BodySource body, RecordDraft draft);

    /// <summary>A property that says nothing of its own: it is always so, or follows from what others say.</summary>
    public static Mapping Follows(Func<Source, JsonNode?> write) => new Stated(write, (_, _, _) => { });

    public static Mapping Fixed(string value) => Follows(_ => value);

    /// <summary>Both directions in words of their own, where no other mapping will do.</summary>
    public static Mapping Of(Func<Source, JsonNode?> write, Action<JsonNode, BodySource, RecordDraft> read) => new Stated(
        write,
        (property, body, draft) =>
        {
            if (body[property] is { } json)
                read(json, body, draft);
        });

    private sealed class Stated(Func<Source, JsonNode?> write, Action<ModelledProperty, BodySource, RecordDraft> read) : Mapping
    {
        public override JsonNode? Write(Source source) => write(source);

        public override void Read(ModelledProperty property, BodySource body, RecordDraft draft) => read(property, body, draft);
    }
}

/// <summary>A member of the DSL's record, or of a part of it.</summary>
/// <param name="name">Of the member.</param>
/// <param name="codec">How its value is written.</param>
public sealed class Member(string name, Codec codec) : Mapping
{
    /// <summary>The part that it is a member of; null = the record itself.</summary>
    public Part? In { get; init; }

    /// <summary>What is sent where the part is set and the member is not; null = nothing.</summary>
    public JsonNode? Unset { get; init; }

    /// <summary><see cref="Unset"/> is sent where the part is not set as well: what is left out would be changed.</summary>
    public bool IsAlwaysSent { get; init; }

    /// <summary>The part beside which <see cref="Unset"/> is sent; null = <see cref="In"/>.</summary>
    public Part? UnsetWith { get; init; }

    /// <summary>What Azure answers where there is nothing to say.</summary>
    public string? Nothing { get; init; }

    /// <summary>Whether the answer is what somebody has set, and not what Azure has chosen.</summary>
    public Func<BodySource, bool> IsSet { get; init; } = _ => true;

    /// <summary>Notes what else must be there before the value is sent.</summary>
    public Action<Source>? Needs { get; init; }

    public override JsonNode? Write(Source source)
    {
        if ((In is null ? source : In.Of(source)) is not { } part)
            return IsAlwaysSent ? Unset?.DeepClone() : null;
        Needs?.Invoke(source);
        return part.Value(name, codec) ?? (UnsetWith is null || UnsetWith.Of(source) is not null ? Unset?.DeepClone() : null);
    }

    public override void Read(ModelledProperty property, BodySource body, RecordDraft draft)
    {
        if (IsAlwaysSent && body[property] is { } sent && IsUnset(property, sent))
            return;
        if (body[property] is { } json && IsSet(body) && (In is null ? draft : In.Of(body, draft)) is { } part)
            part[name] = IsUnset(property, json) ? UnsetValue.Instance : codec.Read(json);
    }

    private bool IsUnset(ModelledProperty property, JsonNode json) => json.ToString().Equals(Nothing, StringComparison.OrdinalIgnoreCase)
        || ((Unset ?? property.Default) is { } unset && property.Comparison.Same(unset, json));
}

/// <summary>A member that points to another resource, by whose id ARM knows it.</summary>
public sealed class Reference(string name) : Mapping
{
    /// <summary>Notes what else must be there before the value is sent.</summary>
    public Action<Source>? Needs { get; init; }

    public override JsonNode? Write(Source source)
    {
        Needs?.Invoke(source);
        return source.Id(name);
    }

    public override void Read(ModelledProperty property, BodySource body, RecordDraft draft)
    {
        if (body[property]?.ToString() is { Length: > 0 } id)
            draft[name] = body.Names.Reference(id);
    }
}

/// <summary>A record inside the one that a table describes (<c>Firewall</c> of an account), whose members are properties of one body with it.</summary>
/// <param name="member">The member that holds it.</param>
/// <param name="type">Simple name of the library's record.</param>
public sealed class Part(string member, string type)
{
    /// <summary>The record around it; null = the one that the table describes.</summary>
    public Part? Outer { get; init; }

    /// <summary>The part that says the same where this one is not there; null = none.</summary>
    public Part? Otherwise { get; init; }

    /// <summary>Whether a body has it; without a say, a body that has any property of it does.</summary>
    public Func<BodySource, bool> IsIn { get; init; } = _ => true;

    /// <summary>The part as the code sets it; null where it does not.</summary>
    public Source? Of(Source source) => (Outer is null ? source : Outer.Of(source))?.Part(member) ?? Otherwise?.Of(source);

    /// <summary>The part as a body has it; null where it does not.</summary>
    public RecordDraft? Of(BodySource body, RecordDraft draft) =>
        IsIn(body) && (Outer is null ? draft : Outer.Of(body, draft)) is { } outer ? outer.Part(member, type) : Otherwise?.Of(body, draft);
}
