using System.Text;

namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>
/// Programs that are written short. Lines of a block are declarations, but for those that begin with <c>@</c> or <c>?</c> and an expression,
/// which are leaves (known, or perhaps not known), with <c>@@</c> or <c>??</c> and the body of a method, likewise, and with <c>#</c> and a
/// member of the topology. A line of <c>----</c> ends a block, one of <c>===</c> a file.
/// </summary>
internal sealed class CaseFile
{
    private readonly List<StringBuilder> _files = [new()];
    private readonly StringBuilder _members = new();

    private CaseFile(string block)
    {
        foreach (var line in block.Split('\n'))
            Add(line.TrimEnd('\r'));
    }

    public List<(string Text, bool IsKnown)> Leaves { get; } = [];

    public static IEnumerable<CaseFile> Read(string path) => File.ReadAllText(path).Split("\n----\n").Select(block => new CaseFile(block));

    public ExecutedProgram Program => new(
        [
            .. _files.Select(file => file.ToString()),
            $$"""
            public sealed partial record Program(string Stage = "dev", int Block = 7) : Topology
            {
                public override string Id => "program";
                public override ResourceGroup ResourceGroup => new("rg-program", Region.EastUS);
                {{_members}}
            }
            """,
        ],
        [.. Leaves.Select((_, index) => $"P{index}")]);

    private void Add(string line)
    {
        var text = line.Length > 2 ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "";
        if (line.StartsWith("===", StringComparison.Ordinal))
            _files.Add(new StringBuilder());
        else if (line.StartsWith("# ", StringComparison.Ordinal))
            _members.AppendLine(text);
        else if (line.StartsWith("@@ ", StringComparison.Ordinal) || line.StartsWith("?? ", StringComparison.Ordinal))
            AddLeaf(line, $"private string M{Leaves.Count}() {text}\npublic StorageAccount P{Leaves.Count} => new(M{Leaves.Count}());");
        else if (line.StartsWith("@ ", StringComparison.Ordinal) || line.StartsWith("? ", StringComparison.Ordinal))
            AddLeaf(line, $"public StorageAccount P{Leaves.Count} => new($\"{{({text})}}\");");
        else
            _files[^1].AppendLine(line);
    }

    private void AddLeaf(string line, string member)
    {
        _members.AppendLine(member);
        Leaves.Add((line, line[0] == '@'));
    }
}
