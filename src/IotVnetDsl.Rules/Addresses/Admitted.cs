using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Addresses;

/// <summary>Addresses that get in, where a part of what decides may be unknown.</summary>
/// <param name="Surely">Those that do, whatever the unknown is.</param>
/// <param name="Perhaps">Those that may.</param>
public sealed record Admitted(AddressSet Surely, AddressSet Perhaps)
{
    public static Admitted Everybody { get; } = Exactly(AddressSet.Everybody);

    public static Admitted Nobody { get; } = Exactly(AddressSet.Nobody);

    public static Admitted Unknown { get; } = new(AddressSet.Nobody, AddressSet.Everybody);

    /// <summary>Does the whole internet get in?</summary>
    public Answer IsEverybody => Surely.IsTheInternet ? Answer.Yes : Perhaps.IsTheInternet ? Answer.CannotSay : Answer.No;

    /// <summary>Does nobody of the internet get in?</summary>
    public Answer IsNobody => Perhaps.IsOffTheInternet ? Answer.Yes : Surely.IsOffTheInternet ? Answer.CannotSay : Answer.No;

    public static Admitted Exactly(AddressSet set) => new(set, set);

    /// <summary>One or the other, as an answer decides.</summary>
    public static Admitted Either(Answer isFirst, Func<Admitted> first, Func<Admitted> second) => isFirst switch
    {
        Answer.Yes => first(),
        Answer.No => second(),
        _ => first() is var one && second() is var other ? new(one.Surely.Intersect(other.Surely), one.Perhaps.Union(other.Perhaps)) : Unknown,
    };

    /// <summary>As far as they are among those whom a service sees.</summary>
    public Admitted Among(AddressSet seen) => new(Surely.Intersect(seen), Perhaps.Intersect(seen));

    /// <summary>All but these.</summary>
    public Admitted Without(AddressSet others) => new(Surely.Except(others), Perhaps.Except(others));

    /// <summary>Who is in one of them at least.</summary>
    public static Admitted AnyOf(IEnumerable<Admitted> admitted)
    {
        var all = admitted.ToArray();
        return new(AddressSet.Of(all.Select(one => one.Surely)), AddressSet.Of(all.Select(one => one.Perhaps)));
    }

    public Admitted And(Admitted other) => AnyOf([this, other]);

    /// <summary>What is left of it where a rule stands before it that decides for those whom it fits.</summary>
    /// <param name="fitting">Whom it fits.</param>
    /// <param name="admits">Does it let them in? Null where that is unknown.</param>
    public Admitted Overruled(Admitted fitting, bool? admits) => admits switch
    {
        true => And(fitting),
        false => new(Surely.Except(fitting.Perhaps), Perhaps.Except(fitting.Surely)),
        _ => new(Surely.Except(fitting.Perhaps), Perhaps.Union(fitting.Perhaps)),
    };

    /// <summary>Is everybody who gets in here among the others?</summary>
    public Answer IsWithin(Admitted other) => Perhaps.IsWithin(other.Surely) ? Answer.Yes : Surely.IsWithin(other.Perhaps) ? Answer.CannotSay : Answer.No;

    /// <summary>Do all of these get in?</summary>
    public Answer AdmitsAll(AddressSet addresses) => addresses.IsWithin(Surely) ? Answer.Yes : addresses.IsWithin(Perhaps) ? Answer.CannotSay : Answer.No;
}
