using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Parses JSON as .NET does: by default without comments, and without commas that trail.</summary>
internal sealed class JsonTexts
{
    /// <summary>What is nested deeper .NET refuses.</summary>
    private const int Deepest = 64;

    private static readonly Regex Number = new("\\G-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant);

    private readonly string _text;
    private int _at;

    private readonly bool _takesCommas;
    private readonly bool _skipsComments;

    private JsonTexts(string text, bool takesCommas, bool skipsComments) => (_text, _takesCommas, _skipsComments) = (text, takesCommas, skipsComments);

    /// <summary>Null for what is no JSON, or says one name twice, which is read in different ways.</summary>
    public static JsonPart? Parse(string text, bool takesCommas = false, bool skipsComments = false)
    {
        var parser = new JsonTexts(text, takesCommas, skipsComments);
        var part = parser.Part(0);
        parser.Skip();
        return parser._at == text.Length ? part : null;
    }

    private JsonPart? Part(int depth)
    {
        Skip();
        var start = _at;
        if (_at >= _text.Length || depth >= Deepest)
            return null;
        switch (_text[_at])
        {
            case '{':
                return Members(depth, '}', named: true) is { } members && members.Select(member => member.Name).Distinct().Count() == members.Length ? new JsonPart("Object", _text[start.._at], null, members) : null;
            case '[':
                return Members(depth, ']', named: false) is { } items ? new JsonPart("Array", _text[start.._at], null, items) : null;
            case '"':
                return String() is { } said ? new JsonPart("String", _text[start.._at], said, []) : null;
        }

        foreach (var (word, kind) in new[] { ("true", "True"), ("false", "False"), ("null", "Null") })
        {
            if (string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0)
            {
                _at += word.Length;
                return new JsonPart(kind, word, null, []);
            }
        }

        var number = Number.Match(_text, _at);
        _at += number.Length;
        return number.Success ? new JsonPart("Number", number.Value, null, []) : null;
    }

    private ImmutableArray<(string Name, JsonPart Value)>? Members(int depth, char end, bool named)
    {
        var members = ImmutableArray.CreateBuilder<(string Name, JsonPart Value)>();
        _at++;
        if (Takes(end))
            return members.ToImmutable();
        do
        {
            if (_takesCommas && members.Count > 0 && Takes(end))
                return members.ToImmutable();
            var name = "";
            if (named)
            {
                Skip();
                if (String() is not { } given || !Takes(':'))
                    return null;
                name = given;
            }

            if (Part(depth + 1) is not { } value)
                return null;
            members.Add((name, value));
        }
        while (Takes(','));
        return Takes(end) ? members.ToImmutable() : null;
    }

    private string? String()
    {
        if (_at >= _text.Length || _text[_at++] != '"')
            return null;
        var said = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '"')
        {
            var character = _text[_at++];
            if (character < ' ')
                return null;
            if (character != '\\')
            {
                said.Append(character);
                continue;
            }

            if (_at >= _text.Length || Escaped(_text[_at++]) is not { } escaped)
                return null;
            said.Append(escaped);
        }

        return _at++ < _text.Length ? said.ToString() : null;
    }

    private char? Escaped(char character)
    {
        switch (character)
        {
            case '"' or '\\' or '/':
                return character;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            // Halves of characters are paired, or refused: not followed.
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.Substring(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && !char.IsSurrogate((char)code):
                _at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private bool Takes(char character)
    {
        Skip();
        if (_at >= _text.Length || _text[_at] != character)
            return false;
        _at++;
        return true;
    }

    private void Skip()
    {
        while (_at < _text.Length && (_text[_at] is ' ' or '\t' or '\n' or '\r' || SkipsComment()))
            _at++;
    }

    // To its last character; a line may end in more ways than one, of which only the usual are followed.
    private bool SkipsComment()
    {
        if (!_skipsComments || _at + 1 >= _text.Length || _text[_at] != '/' || _text[_at + 1] is not ('/' or '*') || _text.IndexOfAny(['\u2028', '\u2029', '\r']) >= 0)
            return false;
        var isLine = _text[_at + 1] == '/';
        var end = isLine ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0 && !isLine)
            return false;
        _at = end < 0 ? _text.Length - 1 : isLine ? end : end + 1;
        return true;
    }
}
