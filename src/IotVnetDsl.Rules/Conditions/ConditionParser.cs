using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Conditions;

/// <summary>
/// Reads the routing query language by the grammar of its documentation ("IoT Hub query language", expressions and conditions, 2026-11). What
/// the grammar leaves open is taken for right.
/// </summary>
internal sealed class ConditionParser(string text)
{
    // Deeper than anybody writes, and far from the end of the stack.
    private const int Deepest = 100;

    private readonly ConditionLexer _lexer = new(text);
    private readonly ImmutableArray<ConditionName>.Builder _names = ImmutableArray.CreateBuilder<ConditionName>();
    private ConditionFault? _fault;
    private bool _isTooDeep;
    private int _depth;

    public RoutingCondition Condition()
    {
        _lexer.Next();
        Or();
        if (_fault is null && !_isTooDeep && _lexer.Kind != TokenKind.End)
            Fault(_lexer.Kind == TokenKind.Symbol && _lexer.Text == ")" ? "no parenthesis is open" : $"an operator is missing before {Seen}");
        return new RoutingCondition(_names.ToImmutable(), _isTooDeep ? null : _lexer.Fault ?? _fault);
    }

    private string Seen => _lexer.Kind == TokenKind.End ? "the end" : _lexer.Text.StartsWith("'", StringComparison.Ordinal) ? _lexer.Text : $"'{_lexer.Text}'";

    private bool IsStopped => _fault is not null || _lexer.Fault is not null || _isTooDeep;

    private void Or()
    {
        And();
        while (TakeWord("OR"))
            And();
    }

    private void And()
    {
        Not();
        while (TakeWord("AND"))
            Not();
    }

    private void Not()
    {
        while (TakeWord("NOT"))
        {
        }

        Comparison();
    }

    private void Comparison()
    {
        Sum();
        while (TakeSymbol("=", "!=", "<>", "<", ">", "<=", ">=") || TakeWord("IN", "NIN"))
            Sum();
    }

    private void Sum()
    {
        Product();
        while (TakeSymbol("+", "-"))
            Product();
    }

    private void Product()
    {
        Unary();
        while (TakeSymbol("*", "/", "%"))
            Unary();
    }

    private void Unary()
    {
        while (TakeSymbol("-", "+"))
        {
        }

        Primary();
    }

    private void Primary()
    {
        if (IsStopped)
            return;
        if (++_depth > Deepest)
        {
            _isTooDeep = true;
            return;
        }

        switch (_lexer.Kind)
        {
            case TokenKind.Number or TokenKind.Text:
                _lexer.Next();
                break;
            case TokenKind.Name when IsOperator(_lexer.Text):
                Fault($"a value is missing before '{_lexer.Text}'");
                break;
            case TokenKind.Name:
                NameOrCall();
                break;
            default:
                if (TakeSymbol("("))
                    Close(Or, ")");
                else if (TakeSymbol("["))
                    Close(() => List("]"), "]");
                else
                    Fault($"a value is missing before {Seen}");
                break;
        }

        _depth--;
    }

    private void NameOrCall()
    {
        var (name, at) = (_lexer.Text, _lexer.At);
        _lexer.Next();
        if (!TakeSymbol("("))
        {
            if (!IsConstant(name))
                _names.Add(new ConditionName(name, at));
            return;
        }

        if (ConditionFunction.Find(name) is not { } function)
        {
            var nearest = NearestName.Among(ConditionFunction.Names, name);
            _fault ??= new ConditionFault(at, $"there is no function {name}{(nearest is null ? "" : $"; {nearest} is nearest")}");
            return;
        }

        var count = 0;
        Close(() => count = List(")"), ")");
        if (!IsStopped && !function.Takes(count))
            _fault = new ConditionFault(at, $"{function.Name} takes {Arguments(function)}, not {count}");
    }

    private int List(string end)
    {
        if (_lexer.Kind == TokenKind.Symbol && _lexer.Text == end)
            return 0;
        var count = 1;
        Or();
        for (; TakeSymbol(","); count++)
            Or();
        return count;
    }

    private void Close(Action inner, string end)
    {
        var at = _lexer.Before;
        inner();
        if (!IsStopped && !TakeSymbol(end))
            _fault = _lexer.Kind == TokenKind.End ? new ConditionFault(at, $"'{text[at - 1]}' is never closed") : new ConditionFault(_lexer.At, $"an operator is missing before {Seen}");
    }

    private bool TakeWord(params string[] words) => Take(TokenKind.Name, words);

    private bool TakeSymbol(params string[] symbols) => Take(TokenKind.Symbol, symbols);

    private bool Take(TokenKind kind, string[] texts)
    {
        if (IsStopped || _lexer.Kind != kind || !texts.Contains(_lexer.Text, StringComparer.OrdinalIgnoreCase))
            return false;
        _lexer.Next();
        return true;
    }

    private void Fault(string why) => _fault ??= new ConditionFault(_lexer.At, why);

    private static bool IsOperator(string word) => word.ToUpperInvariant() is "AND" or "OR" or "NOT" or "IN" or "NIN";

    private static bool IsConstant(string word) => word.ToUpperInvariant() is "TRUE" or "FALSE" or "NULL" or "UNDEFINED";

    private static string Arguments(ConditionFunction function) => function switch
    {
        { Most: 0 } => $"{function.Least} arguments or more",
        { Least: 1, Most: 1 } => "1 argument",
        _ when function.Least == function.Most => $"{function.Least} arguments",
        _ => $"{function.Least} or {function.Most} arguments",
    };
}
