using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>Reads expressions of templates. Source: Azure documentation, "Syntax and expressions in ARM templates".</summary>
internal ref struct ExpressionParser
{
    private readonly string _text;
    private int _at;

    private ExpressionParser(string text) => _text = text;

    /// <summary>A text that is an expression begins with a bracket and ends with one; two brackets at its beginning stand for one.</summary>
    public static bool IsExpression(string text) => text.StartsWith('[') && text.EndsWith(']') && !text.StartsWith("[[", StringComparison.Ordinal);

    /// <summary>A text that is none, as it is meant.</summary>
    public static string Literal(string text) => text.StartsWith("[[", StringComparison.Ordinal) && text.EndsWith(']') ? text[1..] : text;

    /// <summary>The expression between the brackets.</summary>
    public static Expression Parse(string text)
    {
        var parser = new ExpressionParser(text[1..^1]);
        var expression = parser.Whole();
        parser.Blanks();
        return parser._at == parser._text.Length ? expression : throw parser.Unexpected();
    }

    private Expression Whole()
    {
        var expression = First();
        while (true)
        {
            Blanks();
            if (Take('.'))
                expression = new PartExpression(expression, IsSafe: Take('?'), Key: new LiteralExpression(JsonValue.Create(Name())));
            else if (Take('['))
                expression = Item(expression, Take('?'));
            else
                return expression;
        }
    }

    private Expression First()
    {
        Blanks();
        if (_at == _text.Length)
            throw Unexpected();
        if (Take('\''))
            return Text();
        return char.IsAsciiDigit(_text[_at]) || _text[_at] == '-' ? Number() : Call();
    }

    private PartExpression Item(Expression of, bool isSafe)
    {
        var key = Whole();
        Expect(']');
        return new PartExpression(of, key, isSafe);
    }

    private LiteralExpression Text()
    {
        var text = new StringBuilder();
        while (_at < _text.Length)
        {
            var character = _text[_at++];
            if (character != '\'')
                text.Append(character);
            else if (Take('\''))
                text.Append('\'');
            else
                return new LiteralExpression(JsonValue.Create(text.ToString()));
        }

        throw Unexpected();
    }

    private LiteralExpression Number()
    {
        var start = _at++;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            _at++;
        return long.TryParse(_text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new LiteralExpression(JsonValue.Create(number))
            : throw Unexpected();
    }

    private CallExpression Call()
    {
        var name = Name();
        while (Take('.'))
            name = name.Equals("sys", StringComparison.OrdinalIgnoreCase) || name.Equals("az", StringComparison.OrdinalIgnoreCase) ? Name() : $"{name}.{Name()}";
        Expect('(');
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        Blanks();
        while (!Take(')'))
        {
            if (arguments.Count > 0)
                Expect(',');
            arguments.Add(Whole());
            Blanks();
        }

        return new CallExpression(name, arguments.ToImmutable());
    }

    private string Name()
    {
        Blanks();
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$'))
            _at++;
        return _at > start ? _text[start.._at] : throw Unexpected();
    }

    private void Expect(char character)
    {
        Blanks();
        if (!Take(character))
            throw Unexpected();
    }

    private bool Take(char character)
    {
        if (_at == _text.Length || _text[_at] != character)
            return false;
        _at++;
        return true;
    }

    private void Blanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private readonly TemplateFault Unexpected() =>
        new($"The template language expression '[{_text}]' is not valid: {(_at < _text.Length ? $"unexpected '{_text[_at]}' at position {_at + 1}" : "it ends too early")}. See https://aka.ms/arm-syntax for details.");
}
