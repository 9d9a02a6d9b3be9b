using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators that keep, drop or add items.</summary>
internal static class Selections
{
    public enum Part
    {
        Head,
        Tail,
    }

    public static Value? Where(Query query)
    {
        if (query.Function(0) is not { } predicate || Query.IsIndexed(predicate))
            return null;

        var kept = new List<Slot>();
        Unknown? open = null;
        foreach (var item in query.Source.Items)
        {
            var condition = query.Invoke(predicate, item.Value);
            switch (Operations.Conditions.AnswerOf(condition))
            {
                case Answer.Yes:
                    kept.Add(item);
                    break;
                case Answer.CannotSay:
                    open ??= condition as Unknown ?? query.Unknown("is a condition that is not known");
                    break;
            }
        }

        return query.Of(kept, open);
    }

    public static Value? Distinct(Query query)
    {
        if (query.Arguments.Count > 0 || query.Source.Items.Length > Query.MostCompared)
            return null;

        var kept = new List<Slot>();
        foreach (var item in query.Source.Items)
        {
            var answers = kept.Select(other => Equality.Compare(other.Value, item.Value)).ToArray();
            if (answers.Contains(Answer.CannotSay))
                return query.Unknown("compares what is not known");
            if (!answers.Contains(Answer.Yes))
                kept.Add(item);
        }

        // An unknown item may be the equal of any known one and stand before it: then it is the one that is kept, in its place.
        return query.Of(query.Source.Open is null ? kept : kept.Take(1));
    }

    public static Value? Take(Query query, Part part)
    {
        if (query.Arguments.Count != 1 || query.Arguments[0] is not Scalar { Content: int count })
            return null;
        if (query.Source.Open is { } open)
            return new Sequence(null, [], open);
        return query.Of(part == Part.Head ? query.Source.Items.Take(count) : query.Source.Items.Skip(count));
    }

    public static Value? Concat(Query query)
    {
        if (query.Sequence(0) is { } other)
            return query.Of(query.Source.Items.AddRange(other.Items), other.Open);
        return query.Arguments[0] is Unknown unknown ? query.Of(query.Source.Items, unknown) : null;
    }

    public static Value? DefaultIfEmpty(Query query)
    {
        if (!query.Source.Items.IsEmpty)
            return query.Source;
        if (query.Source.Open is not null)
            return query.OpenReason();
        var item = query.Arguments.Count == 1 ? query.Arguments[0] : Constants.DefaultOf(query.Method.TypeArguments[0]);
        return query.Of([new Slot(item, query.Place)]);
    }
}
