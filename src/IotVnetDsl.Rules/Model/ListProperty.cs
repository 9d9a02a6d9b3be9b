using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>A sequence, its items through views.</summary>
public readonly struct ListProperty<TItem>(Property self, Func<Property, TItem> view) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>Are all of its items there, each wholly known?</summary>
    public bool IsWhollyKnown => Self.Value.IsWhollyKnown;

    /// <summary>May there be items that are not known, or that nobody has stated?</summary>
    public bool IsOpen => Self.Value is UnknownValue or SequenceValue { IsOpen: true };

    /// <summary>Could it hold something that <see cref="Known"/> leaves out?</summary>
    public bool MayHoldMore => IsOpen || (Self.Value is SequenceValue sequence && sequence.Items.Any(item => item is UnknownValue));

    /// <summary>The items that are known.</summary>
    public IEnumerable<TItem> Known
    {
        get
        {
            if (Self.Value is not SequenceValue sequence)
                yield break;
            for (var index = 0; index < sequence.Items.Length; index++)
            {
                if (sequence.Items[index] is not UnknownValue)
                    yield return Item(sequence.Items[index], index);
            }
        }
    }

    /// <summary>Does it hold an item for which the question is answered with yes?</summary>
    public Answer Any(Func<TItem, Answer> question)
    {
        if (Self.Value is UnknownValue)
            return Answer.CannotSay;
        if (Self.Value is not SequenceValue sequence)
            return Answer.No;
        var any = sequence.IsOpen ? Answer.CannotSay : Answer.No;
        for (var index = 0; index < sequence.Items.Length && any != Answer.Yes; index++)
            any = any.Or(question(Item(sequence.Items[index], index)));
        return any;
    }

    /// <summary>Does it hold any item?</summary>
    public Answer Any() => Any(_ => Answer.Yes);

    private TItem Item(GraphValue item, int index) => view(Self.Item(LogicalPath.KeyOf(item, index), item));
}
