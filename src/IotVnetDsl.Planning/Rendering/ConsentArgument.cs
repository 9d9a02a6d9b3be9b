namespace IotVnetDsl.Planning.Rendering;

/// <summary>The argument of a command line that gives consents.</summary>
public static class ConsentArgument
{
    /// <summary>Quoted where a shell would take it apart: a path has brackets, a name may have blanks.</summary>
    public static string Of(IEnumerable<string> consents)
    {
        // On a command line comma and semicolon begin the next property, quoted or not.
        var argument = $"-p:TopologyAllow={string.Join('+', consents.Distinct(StringComparer.OrdinalIgnoreCase))}";
        return argument.All(IsPlain) ? argument : $"\"{argument}\"";
    }

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || "-_.:=+/".Contains(character, StringComparison.Ordinal);
}
