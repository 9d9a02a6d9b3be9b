using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Searches in spans of characters, for one of several or for none of them.</summary>
internal static class SpanSearches
{
    /// <summary>Null where the method is none of them, or not all is known.</summary>
    public static Value? Call(IMethodSymbol method, Value? receiver, Arguments arguments, State state) => (method.ContainingType.Name, method.Name, receiver, arguments.Count) switch
    {
        ("SearchValues", "Create", null, 1) => LettersOf(arguments[0], state) is { } letters ? new LetterSet(letters) : null,
        ("SearchValues", "Contains", LetterSet set, 1) when arguments[0] is Scalar { Content: char letter } => Scalar.Of(set.Letters.Contains(letter)),
        ("MemoryExtensions", _, null, >= 2) when LettersOf(arguments[0], state) is { } text && Wanted(arguments, state) is { } wanted => Search(method.Name, text, wanted),
        _ => null,
    };

    private static Scalar? Search(string method, string text, string wanted) => method switch
    {
        "IndexOfAny" => new Scalar(text.IndexOfAny(wanted.ToCharArray())),
        "LastIndexOfAny" => new Scalar(text.LastIndexOfAny(wanted.ToCharArray())),
        "ContainsAny" => Scalar.Of(text.IndexOfAny(wanted.ToCharArray()) >= 0),
        "IndexOfAnyExcept" => new Scalar(IndexOfOther(text, wanted)),
        "ContainsAnyExcept" => Scalar.Of(IndexOfOther(text, wanted) >= 0),
        "IndexOfAnyInRange" when wanted.Length == 2 && wanted[0] <= wanted[1] => new Scalar(text.TakeWhile(letter => letter < wanted[0] || letter > wanted[1]).Count() is var at && at < text.Length ? at : -1),
        _ => null,
    };

    private static int IndexOfOther(string text, string wanted)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (wanted.IndexOf(text[at]) < 0)
                return at;
        }

        return -1;
    }

    // A set of characters, or each of them as an argument.
    private static string? Wanted(Arguments arguments, State state)
    {
        if (arguments.Count == 2 && arguments[1] is not Scalar { Content: char })
            return arguments[1] is LetterSet set ? set.Letters : LettersOf(arguments[1], state);
        var letters = arguments.Values.Skip(1).Select(argument => (argument as Scalar)?.Content as char?).ToList();
        return letters.TrueForAll(letter => letter is not null) ? string.Concat(letters) : null;
    }

    private static string? LettersOf(Value value, State state) => value is Scalar { Content: string text } ? text : value is Sequence or MutableCollection or Window ? Spans.TextOf(value, state) : null;
}
