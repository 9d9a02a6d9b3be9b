using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>What a terminal shows in the end: text, line ends, and the few sequences by which the terminal logger moves and erases.</summary>
internal sealed partial class Screen(int columns)
{
    private readonly List<StringBuilder> _lines = [new()];
    private int _row;
    private int _column;

    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.ToString().TrimEnd())];

    public Screen Write(string output)
    {
        for (var at = 0; at < output.Length;)
        {
            if (output[at] == '\u001b' && Sequence().Match(output, at) is { Success: true } sequence)
            {
                Move(sequence.Groups["final"].Value, sequence.Groups["number"].Value);
                at += sequence.Length;
            }
            else
            {
                Put(output[at++]);
            }
        }

        return this;
    }

    private void Move(string final, string number)
    {
        var count = number.Length == 0 ? 1 : int.Parse(number, CultureInfo.InvariantCulture);
        switch (final)
        {
            case "F":
                _row = Math.Max(0, _row - count);
                _column = 0;
                break;
            case "G":
                _column = Math.Min(columns, count) - 1;
                break;
            case "D":
                _column = Math.Max(0, _column - count);
                break;
            case "K":
                _lines[_row].Length = Math.Min(_lines[_row].Length, _column);
                break;
            case "J":
                _lines[_row].Length = Math.Min(_lines[_row].Length, _column);
                _lines.RemoveRange(_row + 1, _lines.Count - _row - 1);
                break;
        }
    }

    private void Put(char character)
    {
        switch (character)
        {
            case '\r':
                _column = 0;
                break;
            case '\n':
                NextRow();
                break;
            case >= ' ':
                if (_column == columns)
                {
                    _column = 0;
                    NextRow();
                }

                var line = _lines[_row];
                line.Append(' ', Math.Max(0, _column + 1 - line.Length));
                line[_column++] = character;
                break;
        }
    }

    private void NextRow()
    {
        _row++;
        if (_row == _lines.Count)
            _lines.Add(new StringBuilder());
    }

    [GeneratedRegex(@"\G\x1b(\[\??(?<number>[0-9]*)[0-9;]*(?<final>[A-Za-z])|\].*?(\x07|\x1b\\))", RegexOptions.Singleline)]
    private static partial Regex Sequence();
}
