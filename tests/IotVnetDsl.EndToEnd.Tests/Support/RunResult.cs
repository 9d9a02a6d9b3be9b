using System.Text.RegularExpressions;

namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>What a command said and how it ended.</summary>
internal sealed record RunResult(int ExitCode, string Output)
{
    /// <summary>The bytes as a terminal got them.</summary>
    public string Raw { get; init; } = Output;

    /// <summary>Errors as the build's last summary lists them, each once: <c>file(line,column): error CODE: text</c>.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Output.Split('\n').Where(line => Regex.IsMatch(line, @"(: |^)error [A-Z]+\d+")).Select(line => Regex.Replace(line.Trim(), @" \[[^\]]*\]$", "")).Distinct()];

    public RunResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        Assert.Empty(Errors);
        return this;
    }

    /// <summary>It failed with one error, of this code; the error's line is returned.</summary>
    public string FailedWith(string code)
    {
        Assert.True(ExitCode == 1, Output);
        var error = Assert.Single(Errors);
        Assert.Contains($"error {code}: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Output, StringComparison.Ordinal);
        return error;
    }

    public RunResult Says(params string[] texts)
    {
        foreach (var text in texts)
            Assert.True(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is not in:\n{Output}");
        return this;
    }

    public RunResult SaysOnce(string text)
    {
        Assert.True(Output.Split(text).Length == 2, $"'{text}' is not once in:\n{Output}");
        return this;
    }

    public RunResult SaysNothingOf(string text)
    {
        Assert.True(!Output.Contains(text, StringComparison.Ordinal), $"'{text}' is in:\n{Output}");
        return this;
    }
}
