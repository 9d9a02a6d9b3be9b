using System.Text;

namespace IotVnetDsl.Protocol;

/// <summary>
/// One line of the protocol between task and host: fields separated by tabs. See docs/host-protocol.md. Compiled into both.
/// </summary>
internal static class FieldLine
{
    /// <summary>Raised when the other side would misread a line of the previous version.</summary>
    public const string Version = "1";

    private static readonly char[] Escaped = ['\\', '\t', '\n', '\r'];

    public static string Join(params string[] fields)
    {
        var line = new StringBuilder();
        for (var index = 0; index < fields.Length; index++)
        {
            if (index > 0)
                line.Append('\t');
            Append(line, fields[index]);
        }

        return line.ToString();
    }

    public static string[] Split(string line)
    {
        var fields = line.Split('\t');
        for (var index = 0; index < fields.Length; index++)
            fields[index] = Unescape(fields[index]);
        return fields;
    }

    private static void Append(StringBuilder line, string field)
    {
        if (field.IndexOfAny(Escaped) < 0)
        {
            line.Append(field);
            return;
        }

        foreach (var character in field)
            Append(line, character);
    }

    private static void Append(StringBuilder line, char character)
    {
        switch (character)
        {
            case '\\':
                line.Append(@"\\");
                break;
            case '\t':
                line.Append(@"\t");
                break;
            case '\n':
                line.Append(@"\n");
                break;
            case '\r':
                line.Append(@"\r");
                break;
            default:
                line.Append(character);
                break;
        }
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
            return field;

        var text = new StringBuilder(field.Length);
        for (var index = 0; index < field.Length; index++)
        {
            if (field[index] != '\\' || index + 1 == field.Length)
            {
                text.Append(field[index]);
                continue;
            }

            index++;
            text.Append(field[index] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                var other => other,
            });
        }

        return text.ToString();
    }
}
