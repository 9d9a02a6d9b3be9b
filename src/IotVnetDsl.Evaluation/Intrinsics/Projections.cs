using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators that make other items of the items.</summary>
internal static class Projections
{
    public static Value? Select(Query query)
    {
        if (query.Function(0) is not { } selector)
            return null;
        if (Query.IsIndexed(selector) && query.Source is { IsCut: false, Open: not null })
            return query.OpenReason();
        return query.FromStart(query.Source.Items.Select((item, index) => new Slot(Project(query, selector, item, index), item.Place)).ToArray());
    }

    public static Value? SelectMany(Query query)
    {
        if (query.Function(0) is not { } selector)
            return null;
        if (Query.IsIndexed(selector) && query.Source.Open is not null)
            return query.OpenReason();

        var items = new List<Slot>();
        Unknown? open = null;
        var index = 0;
        foreach (var item in query.Source.Items)
        {
            var inner = Project(query, selector, item, index++);
            if (query.ItemsOf(inner) is not { } many)
            {
                open ??= inner as Unknown ?? query.Unknown("is a collection that is not known");
                continue;
            }

            open ??= many.Open;
            items.AddRange(query.Function(1) is { } combine
                ? many.Items.Select(part => new Slot(query.Invoke(combine, item.Value, part.Value), part.Place)).ToArray()
                : many.Items.AsEnumerable());
            if (items.Count > Interpreter.MostItems)
                return query.Unknown("is too long a collection to evaluate");
        }

        return query.Of(items, open);
    }

    public static Value? Zip(Query query)
    {
        if (query.Sequence(0) is not { } other || query.Arguments.Count > 2)
            return null;
        if (query.Arguments.Count == 2 && query.Function(1) is null)
            return query.Sequence(1) is { } third ? Zip(query, other, third) : null;
        // What never ends lasts as long as the other.
        if ((query.Source.Open is not null && !Outlasts(query.Source, other)) || (other.Open is not null && !Outlasts(other, query.Source)))
            return query.Source.Open ?? other.Open;
        return new Sequence(null, [.. query.Source.Items.Zip(other.Items, (left, right) => new Slot(
            query.Function(1) is { } combine ? query.Invoke(combine, left.Value, right.Value) : new TupleOf([left.Value, right.Value]), left.Place))], null, query.Place);
    }

    private static bool Outlasts(Sequence cut, Sequence other) => cut.IsCut && other.Open is null && other.Items.Length <= cut.Items.Length;

    private static Value Zip(Query query, Sequence second, Sequence third)
    {
        Sequence[] all = [query.Source, second, third];
        if (all.OrderBy(items => items.Items.Length).FirstOrDefault(items => items.Open is null) is not { } shortest || all.Any(items => items.Open is not null && !Outlasts(items, shortest)))
            return all.First(items => items.Open is not null).Open!;
        return new Sequence(null, [.. shortest.Items.Select((_, index) => new Slot(new TupleOf([.. all.Select(items => items.Items[index].Value)]), query.Source.Items[index].Place))], null, query.Place);
    }

    public static Value? Chunk(Query query)
    {
        if (query.Arguments is not { Count: 1 } || query.Arguments[0] is not Scalar { Content: int size } || size < 1)
            return null;
        if (query.Source.Open is { } open)
            return open;
        var type = (query.Method.ReturnType as INamedTypeSymbol)?.TypeArguments[0];
        return query.Of(query.Source.Items
            .Select((item, index) => (item, index))
            .GroupBy(entry => entry.index / size, entry => entry.item)
            .Select(chunk => new Slot(new Sequence(type, [.. chunk]), chunk.First().Place)));
    }

    public static Value? Index(Query query) => query.Arguments.Count > 0 ? null
        : query.Source is { IsCut: false, Open: { } open } ? open
        : query.FromStart(query.Source.Items.Select((item, index) => new Slot(new TupleOf([new Scalar(index), item.Value]), item.Place)).ToArray());

    public static Value? Cast(Query query) => query.Of(query.Source.Items.Select(item => new Slot(query.Convert(item.Value, query.Method.TypeArguments[0]), item.Place)).ToArray());

    public static Value? OfType(Query query)
    {
        var items = new List<Slot>();
        Unknown? open = null;
        foreach (var item in query.Source.Items)
        {
            switch (query.Is(item.Value, query.Method.TypeArguments[0]))
            {
                case Answer.Yes:
                    items.Add(item);
                    break;
                case Answer.CannotSay:
                    open ??= item.Value as Unknown ?? query.Unknown("has a type that is not known");
                    break;
            }
        }

        return query.Of(items, open);
    }

    private static Value Project(Query query, Function selector, Slot item, int index) =>
        Query.IsIndexed(selector) ? query.Invoke(selector, item.Value, new Scalar(index)) : query.Invoke(selector, item.Value);
}
