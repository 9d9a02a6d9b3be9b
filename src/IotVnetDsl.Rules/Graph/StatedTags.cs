namespace IotVnetDsl.Rules.Graph;

/// <summary>Tags that a topology or a module states for all that is in it, and where.</summary>
internal sealed record StatedTags(GraphValue Tags, PropertyPlace Place)
{
    /// <summary>What holds in a topology or module, from the outside in.</summary>
    public static EquatableArray<StatedTags> In(RecordValue container, string path, EquatableArray<StatedTags> around) =>
        container[GraphMember.Tags] is var tags and not UnsetValue ? new(around.Items.Add(new StatedTags(tags, new PropertyPlace(path, GraphMember.Tags)))) : around;

    /// <summary>The tags of several levels together, from the outside in: of two of one name, which Azure compares ignoring case, the inner one counts.</summary>
    public static GraphValue Together(IEnumerable<GraphValue> levels)
    {
        var (items, isOpen, isStated) = (new List<GraphValue>(), false, false);
        foreach (var level in levels.Where(level => level is not UnsetValue))
        {
            isStated = true;
            // What is not known may give any of the outer ones another value.
            if (level is not SequenceValue { IsOpen: false })
                (isOpen, items) = (true, []);
            foreach (var item in level is SequenceValue sequence ? sequence.Items : [])
            {
                if (NameOf(item) is null)
                    items.Clear();
                items.Add(item);
            }
        }

        return isStated ? new SequenceValue([.. Last(items)], isOpen) : UnsetValue.Instance;
    }

    // In the order in which they were stated.
    private static IEnumerable<GraphValue> Last(List<GraphValue> items)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Reverse(items).Where(item => NameOf(item) is not { } name || names.Add(name)).Reverse();
    }

    private static string? NameOf(GraphValue tag) => tag[GraphMember.Name].Text();
}
