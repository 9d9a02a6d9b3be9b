using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Regular expressions over plain ASCII, where all runtimes agree; one that takes too long is not known.</summary>
internal static class RegexFunctions
{
    private const int LongestPattern = 500;
    private const int LongestInput = 2_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>The expression that a generated method or property stands for; null for any other.</summary>
    public static Value? Generated(ISymbol member) => member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "GeneratedRegexAttribute")?.ConstructorArguments is [{ Value: string pattern }, .. var rest]
        && rest.All(argument => argument.Value is int or "" or null) ? Create(pattern, rest is [{ Value: int options }, ..] ? options : 0) : null;

    /// <summary>A new expression; null where it is none that is followed.</summary>
    public static Value? Create(Arguments arguments) => arguments[0] is Scalar { Content: string pattern } && arguments.Count <= 2 && Options(arguments, 1) is { } options ? Create(pattern, options) : null;

    /// <summary>Null where the method is none of an expression's, or is not followed.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (method.ContainingType is not { Name: "Regex" or "Match", ContainingNamespace.Name: "RegularExpressions" })
            return null;
        if (method.Name == "Escape")
            return arguments is { Count: 1 } && arguments[0] is Scalar { Content: string text } && IsPlain(text) ? new Scalar(Regex.Escape(text)) : null;
        try
        {
            if (receiver is Scalar { Content: Match found } && method.Name == "NextMatch" && arguments.Count == 0)
                return new Scalar(found.NextMatch());
            var given = arguments.Slots;
            var regex = (receiver as Scalar)?.Content as Regex;
            if (method.IsStatic)
            {
                var pattern = method.Parameters.FirstOrDefault(parameter => parameter.Name == "pattern")?.Ordinal ?? 0;
                var options = method.Parameters.FirstOrDefault(parameter => parameter.Name == "options")?.Ordinal ?? arguments.Count;
                if (method.Parameters.Any(parameter => parameter.Name == "matchTimeout") || arguments[pattern] is not Scalar { Content: string written } || Options(arguments, options) is not { } how)
                    return null;
                regex = (Create(written, how) as Scalar)?.Content as Regex;
                given = options < arguments.Count ? given.RemoveAt(options) : given;
                given = given.RemoveAt(pattern);
            }

            if (regex is not null && method.Name == "Replace" && given is [{ Value: Scalar { Content: string { Length: <= LongestInput } replaced } }, { Value: Function evaluator }] && IsPlain(replaced))
                return Replaced(interpreter, regex, replaced, evaluator, at, frame);
            return regex is null || given.Any(slot => slot.Value is not Scalar { Content: string text } || !IsPlain(text) || text.Length > LongestInput) ? null
                : Run(regex, method.Name, [.. given.Select(slot => (string)((Scalar)slot.Value).Content)]);
        }
        catch (RegexMatchTimeoutException)
        {
            interpreter.Charge(Interpreter.StepLimit / 2 * Evaluator.ItemsPerStep);
            return Unknown.At(at, "takes too long to match");
        }
    }

    private static Value? Replaced(Interpreter interpreter, Regex regex, string text, Function evaluator, IOperation at, Frame frame)
    {
        var (result, end) = (new System.Text.StringBuilder(), 0);
        if (regex.RightToLeft)
            return null;
        foreach (Match match in regex.Matches(text))
        {
            switch (Methods.Invoke(interpreter, evaluator, Arguments.Of(new Scalar(match)), at, frame))
            {
                case Scalar { Content: string piece }:
                    result.Append(text, end, match.Index - end).Append(piece);
                    end = match.Index + match.Length;
                    break;
                case var failed:
                    return failed as Unknown;
            }
        }

        return new Scalar(result.Append(text, end, text.Length - end).ToString());
    }

    /// <summary>A part of what was found; null where that is not followed.</summary>
    public static Value? Property(Value receiver, IPropertySymbol property, Arguments arguments) => (receiver as Scalar)?.Content switch
    {
        Group part => property.Name switch
        {
            "Success" => Scalar.Of(part.Success),
            "Value" => new Scalar(part.Value),
            "ValueSpan" => Items(part.Value.Cast<object>()),
            "Index" => new Scalar(part.Index),
            "Length" => new Scalar(part.Length),
            "Groups" when part is Match match => new Scalar(match.Groups),
            _ => null,
        },
        GroupCollection parts when property.IsIndexer && arguments.Count == 1 => arguments[0] switch
        {
            Scalar { Content: string name } => new Scalar(parts[name]),
            Scalar { Content: int number } => new Scalar(parts[number]),
            _ => null,
        },
        GroupCollection parts when property.Name == "Count" => new Scalar(parts.Count),
        _ => null,
    };

    private static Value? Run(Regex regex, string method, string[] given) => (method, given) switch
    {
        ("IsMatch", [var input]) => Scalar.Of(regex.IsMatch(input)),
        ("Match", [var input]) => new Scalar(regex.Match(input)),
        ("Count", [var input]) => new Scalar(regex.Matches(input).Count),
        ("Matches", [var input]) => Items(regex.Matches(input).Cast<object>()),
        ("Split", [var input]) => Items(regex.Split(input)),
        ("Replace", [var input, var replacement]) => new Scalar(regex.Replace(input, replacement)),
        _ => null,
    };

    private static Scalar? Create(string pattern, int options)
    {
        // What is compiled is the same, only slower to begin with.
        var how = (RegexOptions)options & ~RegexOptions.Compiled;
        if (pattern.Length > LongestPattern || !IsPlain(pattern) || (how & ~(RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft)) != 0)
            return null;
        try
        {
            return new Scalar(new Regex(pattern, how | RegexOptions.CultureInvariant, Longest));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int? Options(Arguments arguments, int index) => index >= arguments.Count ? 0 : arguments[index] is EnumMember { Type.Name: "RegexOptions", Constant: int options } ? options : null;

    private static bool IsPlain(string text) => text.All(character => character < '\u0080');

    private static Sequence Items(IEnumerable<object> items) => new(null, [.. items.Select(item => new Slot(new Scalar(item), default))]);
}
