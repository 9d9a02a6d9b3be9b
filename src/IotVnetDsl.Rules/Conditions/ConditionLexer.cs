namespace IotVnetDsl.Rules.Conditions;

/// <summary>Cuts a condition into names, numbers, texts and symbols.</summary>
internal sealed class ConditionLexer(string text)
{
    // No name of a property holds one of these, nor white space.
    private const string NotInNames = "()<>@,;:\\\"/?={}'*+%!&|^~`[]";

    private int _next;

    public TokenKind Kind { get; private set; }

    /// <summary>The token as written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Number of the token's first character, from 1.</summary>
    public int At { get; private set; } = 1;

    /// <summary>The same of the token before.</summary>
    public int Before { get; private set; } = 1;

    /// <summary>What is no token at all; null so far.</summary>
    public ConditionFault? Fault { get; private set; }

    public void Next()
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next]))
            _next++;
        (Before, At) = (At, _next + 1);
        var start = _next;
        Kind = _next == text.Length ? TokenKind.End
            : text[_next] is '\'' or '"' ? Quoted(text[_next])
            : char.IsDigit(text[_next]) ? Number()
            : IsOfName(text[_next]) && text[_next] != '-' ? Name()
            : Symbol();
        Text = text.Substring(start, _next - start);
    }

    private TokenKind Quoted(char quote)
    {
        for (_next++; _next < text.Length && text[_next] != quote; _next++)
        {
            if (text[_next] != '\\')
                continue;
            if (_next + 1 < text.Length && text[_next + 1] is '\'' or '"' or '\\')
                _next++;
            else if (_next + 5 < text.Length && text[_next + 1] == 'u' && Enumerable.Range(2, 4).All(digit => Uri.IsHexDigit(text[_next + digit])))
                _next += 5;
            else
                Fault ??= new ConditionFault(_next + 1, "a text has no such escape: \\', \\\", \\\\ and \\u with four digits are all");
        }

        if (_next == text.Length)
            Fault ??= new ConditionFault(At, $"the text that begins with {quote} never ends");
        else
            _next++;
        return TokenKind.Text;
    }

    // 12, 1.5, 2e-3, 0xFF. What goes on with letters is a name that begins with a digit.
    private TokenKind Number()
    {
        var start = _next;
        if (text[_next] == '0' && _next + 2 < text.Length && text[_next + 1] is 'x' or 'X' && Uri.IsHexDigit(text[_next + 2]))
        {
            for (_next += 2; _next < text.Length && Uri.IsHexDigit(text[_next]);)
                _next++;
            return TokenKind.Number;
        }

        Digits();
        if (_next + 1 < text.Length && text[_next] == '.' && char.IsDigit(text[_next + 1]))
        {
            _next++;
            Digits();
        }

        if (_next + 1 < text.Length && text[_next] is 'e' or 'E' && (char.IsDigit(text[_next + 1]) || (text[_next + 1] is '-' or '+' && _next + 2 < text.Length && char.IsDigit(text[_next + 2]))))
        {
            _next += 2;
            Digits();
        }

        if (_next == text.Length || !IsOfName(text[_next]) || text[_next] == '-')
            return TokenKind.Number;
        _next = start;
        return Name();
    }

    private void Digits()
    {
        while (_next < text.Length && char.IsDigit(text[_next]))
            _next++;
    }

    // kind, iothub-message-schema, $body.readings[0].value
    private TokenKind Name()
    {
        while (_next < text.Length)
        {
            if (IsOfName(text[_next]))
                _next++;
            else if (text[_next] == '[' && text.IndexOf(']', _next) is > 0 and var end)
                _next = end + 1;
            else
                break;
        }

        return TokenKind.Name;
    }

    private TokenKind Symbol()
    {
        var two = text.Substring(_next, Math.Min(2, text.Length - _next));
        switch (two)
        {
            case "<=" or ">=" or "<>" or "!=":
                _next += 2;
                return TokenKind.Symbol;
            case "==":
                return Wrong("write = to compare", 2);
            case "&&":
                return Wrong("write AND", 2);
            case "||":
                return Wrong("write OR", 2);
        }

        return text[_next] switch
        {
            '!' => Wrong("write NOT", 1),
            '(' or ')' or '[' or ']' or ',' or '=' or '<' or '>' or '+' or '-' or '*' or '/' or '%' => Single(),
            var other => Wrong($"'{other}' means nothing here", 1),
        };
    }

    private TokenKind Single()
    {
        _next++;
        return TokenKind.Symbol;
    }

    private TokenKind Wrong(string why, int length)
    {
        Fault ??= new ConditionFault(At, why);
        _next += length;
        return TokenKind.Symbol;
    }

    private static bool IsOfName(char character) => !char.IsWhiteSpace(character) && NotInNames.IndexOf(character) < 0;
}

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}
