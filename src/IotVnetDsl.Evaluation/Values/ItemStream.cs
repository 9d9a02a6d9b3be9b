namespace IotVnetDsl.Evaluation.Values;

/// <summary>A query or an iterator that has not run: it runs when it is asked, item by item, and again each time.</summary>
/// <param name="state">Of the code that made it, which alone can ask it.</param>
/// <param name="run">Gives its items one after another; answers why it could not, or what it threw.</param>
/// <param name="isIterator">True for the user's own code, which nothing takes a short cut through.</param>
/// <param name="place">Where it was made.</param>
internal sealed class ItemStream(State state, Func<Asking, Unknown?> run, bool isIterator, Place place) : Value(place)
{
    public bool IsIterator { get; } = isIterator;

    /// <summary>All items with the order that an operator has put them in, for one that goes on from there; null of all else.</summary>
    public Func<Sequence?>? Ordered { get; init; }

    public Unknown? Ask(Asking asking)
    {
        if (ReferenceEquals(asking.State, state))
            return run(asking);
        var elsewhere = new Unknown("is a query of another member", Place);
        asking.State.Spoil(elsewhere);
        return elsewhere;
    }
}

/// <summary>One reading of a stream.</summary>
/// <param name="state">Of the code that reads.</param>
/// <param name="take">Given an item; false where no more is wanted.</param>
/// <param name="isPlain">True where all is read by one MoveNext after another: .NET's operators take short cuts otherwise.</param>
internal sealed class Asking(State state, Func<Slot, bool> take, bool isPlain)
{
    public State State { get; } = state;

    public Func<Slot, bool> Take { get; } = take;

    public bool IsPlain { get; } = isPlain;
}
