using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Modelling;

/// <summary>A record inside the one that a table describes (<c>Firewall</c> of an account), whose members are properties of one body with it.</summary>
/// <param name="member">The member that holds it.</param>
/// <param name="type">Simple name of the library's record.</param>
public sealed class Part(string member, string type)
{
    /// <summary>The record around it; null = the one that the table describes.</summary>
    public Part? Outer { get; init; }

    /// <summary>Whether a body has it; without a say, a body that has any property of it does.</summary>
    public Func<BodySource, bool> IsIn { get; init; } = _ => true;

    /// <summary>The part as the code sets it; null where it does not.</summary>
    public Source? Of(Source source) => (Outer is null ? source : Outer.Of(source))?.Part(member);

    /// <summary>The part as a body has it; null where it does not.</summary>
    public RecordDraft? Of(BodySource body, RecordDraft draft) =>
        IsIn(body) && (Outer is null ? draft : Outer.Of(body, draft)) is { } outer ? outer.Part(member, type) : null;
}
