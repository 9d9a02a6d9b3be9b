using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Query operators that make one value of all items.</summary>
internal static class Reductions
{
    /// <summary>Larger ones are not summed for an average.</summary>
    private const decimal MostAveraged = 1e20m;

    public enum Choice
    {
        First,
        Last,
        Single,
    }

    public static Value? Any(Query query) => query.Arguments.Count switch
    {
        0 => !query.Source.Items.IsEmpty ? Scalar.True : query.Source.Open is { } open ? open : Scalar.False,
        1 when query.Function(0) is { } predicate => Exists(query, predicate, Answer.Yes),
        _ => null,
    };

    public static Value? All(Query query) => query.Function(0) is { } predicate ? Exists(query, predicate, Answer.No) : null;

    public static Value? Count(Query query)
    {
        if (query.Arguments.Count == 0)
            return query.Source.Open is { } open ? open : new Scalar(query.Source.Items.Length);
        return Selections.Where(query) is Sequence kept ? kept.Open is { } perhaps ? perhaps : new Scalar(kept.Items.Length) : null;
    }

    public static Value? Contains(Query query)
    {
        if (query.Arguments.Count == 2 && query.Arguments[1] is Token { Name: "StringComparer.OrdinalIgnoreCase" or "StringComparer.Ordinal" } comparer)
            return ContainsText(query, comparer.Name.EndsWith("IgnoreCase", StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        // A span's is given no comparer by default.
        if (query.Arguments.Count != 1 && !(query.Arguments.Count == 2 && query.Arguments[1] is Null))
            return null;
        query.Charge(query.Source.Items.Length, query.Arguments[0]);
        if (query.IsExhausted)
            return query.Unknown("takes too many steps to evaluate");
        var answers = query.Source.Values.Select(item => AreEqual(query.Source, item, query.Arguments[0])).ToArray();
        if (answers.Contains(Answer.Yes))
            return Scalar.True;
        return answers.Contains(Answer.CannotSay) || query.Source.Open is not null ? query.Arguments[0] as Unknown ?? query.OpenReason() : Scalar.False;
    }

    private static Scalar? ContainsText(Query query, StringComparison comparison)
    {
        query.Charge(query.Source.Items.Length, query.Arguments[0]);
        return query.Arguments[0] is not Scalar { Content: string wanted } || query.Source.Open is not null || query.Source.Values.Any(item => item is not (Null or Scalar { Content: string })) ? null
            : Scalar.Of(query.Source.Values.Any(item => item is Scalar { Content: string text } && text.Equals(wanted, comparison)));
    }

    // A set is asked itself, by its own comparer. What was made of one, or shows its keys, may or may not be.
    private static Answer AreEqual(Sequence source, Value item, Value other)
    {
        var answer = Equality.Compare(item, other);
        if (!source.IgnoresCase && source.Comparing is null)
            return answer;
        var ofSet = CollectionKinds.Of(source.Type) is CollectionKind.Set or CollectionKind.HashedSet or CollectionKind.SortedSet;
        var own = source.Comparing is { } compare ? compare(item, other) is { } order ? Equality.Of(order == 0) : Answer.CannotSay : Sets.AreEqual(source, item, other);
        return ofSet || own == answer ? own : Answer.CannotSay;
    }

    public static Value? Pick(Query query, Choice choice, bool orDefault)
    {
        // What is given instead of nothing stands last: of one argument that is no function, or of two.
        var fallback = orDefault && query.Arguments.Count > 0 && (query.Arguments.Count == 2 || query.Function(0) is null) ? query.Arguments[query.Arguments.Count - 1] : null;
        var arguments = query.Arguments.Count - (fallback is null ? 0 : 1);
        if (arguments > 1 || (arguments == 1 && query.Function(0) is null))
            return null;
        var items = arguments == 0 ? query.Source : Selections.Where(query) as Sequence;
        if (items is null)
            return null;
        if (items.Open is { } open)
            return items is { IsCut: true, Items.IsEmpty: false } && choice == Choice.First ? items.Items[0].Value : open;
        if (items.Items.IsEmpty)
            return fallback ?? (orDefault ? Constants.DefaultOf(query.Method.TypeArguments[0]) : query.Thrown("takes an item of an empty collection", "System.InvalidOperationException"));
        if (choice == Choice.Single && items.Items.Length > 1)
            return query.Thrown("takes the single item of many", "System.InvalidOperationException");
        return items.Items[choice == Choice.Last ? items.Items.Length - 1 : 0].Value;
    }

    public static Value? ElementAt(Query query)
    {
        if (query.Arguments.Count != 1 || query.Arguments[0] is not Scalar { Content: int index })
            return null;
        if (query.Source is { Open: { } open } source && !(source.IsCut && index >= 0 && index < source.Items.Length))
            return open;
        return index >= 0 && index < query.Source.Items.Length ? query.Source.Items[index].Value : query.Thrown("reads an item that is not there");
    }

    public static Value? ElementAtOrDefault(Query query)
    {
        if (query.Arguments.Count != 1 || query.Arguments[0] is not Scalar { Content: int index })
            return null;
        if (query.Source is { Open: { } open } source && !(source.IsCut && index >= 0 && index < source.Items.Length))
            return open;
        return index >= 0 && index < query.Source.Items.Length ? query.Source.Items[index].Value : Constants.DefaultOf(query.Method.TypeArguments[0]);
    }

    /// <summary>Of whole numbers, where it is one that every runtime computes alike.</summary>
    public static Value? Average(Query query)
    {
        if (Numbers(query) is not { } numbers)
            return null;
        if (numbers.Open is { } open)
            return open;
        if (numbers.Items.IsEmpty)
            return query.Thrown("takes the average of nothing", "System.InvalidOperationException");
        if (query.Method.ReturnType.SpecialType == SpecialType.System_Decimal && numbers.Values.All(number => number is Scalar { Content: decimal and > -MostAveraged and < MostAveraged }))
            return new Scalar(numbers.Values.Aggregate(0m, (sum, number) => sum + (decimal)((Scalar)number).Content) / numbers.Items.Length);
        if (!numbers.Values.All(number => number is Scalar { Content: int }) || query.Method.ReturnType.SpecialType != SpecialType.System_Double)
            return query.Unknown("averages what is not followed");
        var whole = numbers.Values.Sum(number => (long)(int)((Scalar)number).Content);
        return new Scalar((double)whole / numbers.Items.Length);
    }

    public static Value? Sum(Query query)
    {
        if (Numbers(query) is not { } numbers)
            return null;
        if (numbers.Open is { } open)
            return open;
        var type = query.Method.ReturnType.SpecialType;
        Value sum = type switch
        {
            SpecialType.System_Int32 => new Scalar(0),
            SpecialType.System_Int64 => new Scalar(0L),
            SpecialType.System_Double => new Scalar(0d),
            SpecialType.System_Decimal => new Scalar(0m),
            _ => query.Unknown("sums what is not followed"),
        };
        foreach (var number in numbers.Values)
            sum = query.Compute(BinaryOperatorKind.Add, sum, number);
        return sum;
    }

    public static Value? Extreme(Query query, int wanted)
    {
        var comparer = query.Arguments.Count == 1 && query.Method.Parameters[query.Method.Parameters.Length - 1].Type.Name == "IComparer" ? query.Arguments[0] : null;
        if ((comparer is null ? Numbers(query) : query.Source) is not { } numbers)
            return null;
        if (numbers.Open is { } open)
            return open;
        Value? extreme = null;
        foreach (var number in numbers.Values)
        {
            if (number is Unknown)
                return number;
            if (extreme is null)
                extreme = number;
            else if (query.Compare(number, extreme, comparer) is not { } order)
                return query.Unknown("compares what is not followed");
            else if (Math.Sign(order) == wanted)
                extreme = number;
        }

        // One alone is compared with nothing; null is left out.
        return extreme is Scalar or EnumMember or Instance or TupleOf ? extreme : query.Unknown("takes an item of an empty collection");
    }

    public static Value? ExtremeBy(Query query, int wanted)
    {
        if (query.Function(0) is not { } keyOf || query.Arguments.Count != 1)
            return null;
        if (query.Source.Open is { } open)
            return open;
        (Value Item, Value Key)? extreme = null;
        foreach (var item in query.Source.Values)
        {
            var key = query.Invoke(keyOf, item);
            if (key is Unknown)
                return key;
            if (query.Compare(key, extreme is { } so ? so.Key : key, null) is not { } order)
                return query.Unknown("compares what is not followed");
            if (extreme is null || Math.Sign(order) == wanted)
                extreme = (item, key);
        }

        return extreme is { } found ? found.Item : query.Unknown("takes an item of an empty collection");
    }

    public static Value? SequenceEqual(Query query)
    {
        if ((query.Arguments.Count != 1 && (query.Arguments.Count != 2 || query.Arguments[1] is not Null)) || query.Sequence(0) is not { Open: null } other || query.Source.Open is not null)
            return null;
        var answer = query.Source.Items.Length == other.Items.Length ? Equality.All(query.Source.Values.Zip(other.Values, Equality.Compare)) : Answer.No;
        return Conditions.ValueOf(answer, () => query.Unknown("compares what is not known"));
    }

    public static Value? Aggregate(Query query)
    {
        if (query.Source.Open is { } open)
            return open;
        var seeded = query.Arguments.Count >= 2;
        var finish = query.Arguments.Count == 3 ? query.Function(2) : null;
        if (query.Function(seeded ? 1 : 0) is not { } combine || (query.Arguments.Count == 3) != (finish is not null))
            return null;
        if (!seeded && query.Source.Items.IsEmpty)
            return query.Thrown("takes an item of an empty collection", "System.InvalidOperationException");
        var result = seeded ? query.Arguments[0] : query.Source.Items[0].Value;
        foreach (var item in seeded ? query.Source.Values : query.Source.Values.Skip(1))
            result = query.Invoke(combine, result, item);
        return finish is null ? result : query.Invoke(finish, result);
    }

    private static Sequence? Numbers(Query query) => query.Arguments.Count == 0 ? query.Source : Projections.Select(query) as Sequence;

    // Any looks for a yes and finds true, All for a no and finds false.
    private static Value Exists(Query query, Function predicate, Answer wanted)
    {
        Unknown? unknown = query.Source.Open;
        foreach (var item in query.Source.Values)
        {
            var condition = query.Invoke(predicate, item);
            var answer = Conditions.AnswerOf(condition);
            if (answer == wanted)
                return Scalar.Of(wanted == Answer.Yes);
            if (answer == Answer.CannotSay)
                unknown ??= condition as Unknown ?? query.Unknown("is a condition that is not known");
        }

        return unknown is null ? Scalar.Of(wanted == Answer.No) : unknown;
    }
}
