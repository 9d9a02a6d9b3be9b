using System.Text.RegularExpressions;
using CsCheck;

namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>
/// Random programs in the styles that people use. Templates with holes, <c>‹S›</c> for a text and so on, are filled until nothing is left to
/// fill; static members are put in a random order into types and files that need each other; some of what they hold is changed under another name.
/// </summary>
internal sealed partial class StylePrograms
{
    private const int Leaves = 16;
    private const int Deepest = 3;

    private readonly PCG _dice;
    private readonly List<(char Type, string Name)> _statics = [];
    private readonly List<(char Type, string Name)> _locals = [];
    private int _names;

    // Where something may throw as the topology is made, nothing of it is known: most programs do not store what they give.
    private bool _isStoring;

    // What comes later is seldom named: it is null yet, and what runs each time would never end.
    private int _seen = int.MaxValue;

    private StylePrograms(int seed) => _dice = new PCG(1, (ulong)seed);

    /// <summary>Always the same one for a seed.</summary>
    public static ExecutedProgram Of(int seed) => new StylePrograms(seed).Make();

    private ExecutedProgram Make()
    {
        var types = Statics();
        _isStoring = _dice.Next(4) == 0;
        var members = Enumerable.Range(0, Leaves).Select(Leaf).ToList();
        return new ExecutedProgram(
            [
                StyleTemplates.Declarations,
                .. types,
                $$"""
                public sealed partial record Program(string Stage = "dev", int Block = 7) : Topology
                {
                    public override string Id => "program";
                    public override ResourceGroup ResourceGroup => new("rg-program", Region.EastUS);
                    {{string.Join("\n    ", members)}}
                }
                """,
            ],
            [.. Enumerable.Range(0, Leaves).Select(leaf => $"P{leaf}")]);
    }

    // The members first, since what they are made of names one another in whatever order.
    private List<string> Statics()
    {
        string[] owners = ["Names", "Plan", "Lab<int>"];
        var members = new List<(string Owner, int Number, string Declaration)>();
        for (var index = 0; index < 9; index++)
        {
            var (type, declaration) = Pick(StyleTemplates.Statics);
            members.Add((Pick(owners), index, declaration));
            _statics.Add((type, $"{members[^1].Owner}.F{index}"));
        }

        var files = new List<string>();
        foreach (var file in members.GroupBy(member => (member.Owner, File: _dice.Next(2))))
            files.Add($"public static partial class {file.Key.Owner.Replace("<int>", "<T>", StringComparison.Ordinal)}\n{{\n    {string.Join("\n    ", file.Select(member => Static(member.Number, member.Declaration)))}\n}}");
        var collections = _statics.Where(member => member.Type is 'L' or 'A').Select(member => member.Name).ToList();
        if (collections.Count > 0 && _dice.Next(3) == 0)
            files.Add($"internal static class Start {{ [ModuleInitializer] internal static void Go() {{ {Pick(StyleTemplates.Changes).Replace("‹it›", Pick(collections), StringComparison.Ordinal)} }} }}");
        return files;
    }

    private static bool IsStored(string declaration) => !declaration.Contains("=>", StringComparison.Ordinal);

    private string Static(int number, string declaration)
    {
        _seen = IsStored(declaration) && _dice.Next(4) == 0 ? int.MaxValue : number;
        var filled = Fill(declaration.Replace("‹name›", $"F{number}", StringComparison.Ordinal), 2);
        _seen = int.MaxValue;
        return filled;
    }

    private string Leaf(int index)
    {
        _locals.Clear();
        switch (_dice.Next(4))
        {
            case 0:
                return $"public StorageAccount P{index} => new($\"{{{Fill(Pick("(‹S›)", "(‹I›)", "(‹B›)", "(‹R›)", "(‹E›)"), Deepest)}}}\");";
            case 1 when _isStoring:
                return $"public StorageAccount P{index} {{ get; }} = new(Of{index}()); private static string Of{index}() {{ {Body()} }}";
            default:
                return $"public StorageAccount P{index} {{ get {{ return new(In()); string In() {{ {Body()} }} }} }}";
        }
    }

    private string Body()
    {
        var statements = Enumerable.Range(0, 3 + (int)_dice.Next(5)).Select(_ => Statement(2)).ToList();
        return $"{string.Join(' ', statements)} return Lib.Cut({Fill("‹S›", 2)}) + {Fill("‹I›", 1)};";
    }

    // Variables of blocks within it are not seen behind them.
    private string Statement(int depth)
    {
        var (declares, template) = Pick(depth == 0 ? StyleTemplates.Simple : StyleTemplates.Statements);
        var seen = _locals.Count;
        var name = $"v{_names++}";
        var filled = Fill(template.Replace("‹name›", name, StringComparison.Ordinal), depth);
        _locals.RemoveRange(seen, _locals.Count - seen);
        if (declares != ' ')
            _locals.Add((declares, name));
        return filled;
    }

    private string Fill(string template, int depth)
    {
        var name = $"n{_names++}";
        return Hole().Replace(template, hole => hole.Groups[1].Value switch
        {
            "v" => name,
            "block" => $"{{ {Block(depth)} }}",
            "text" or "number" or "list" => Local(hole.Groups[1].Value[0], depth),
            var type => Value(type[0], depth),
        });
    }

    private string Block(int depth)
    {
        var seen = _locals.Count;
        var block = string.Join(' ', Enumerable.Range(0, 1 + (int)_dice.Next(2)).Select(_ => Statement(Math.Max(0, depth - 1))));
        _locals.RemoveRange(seen, _locals.Count - seen);
        return block;
    }

    private string Value(char type, int depth)
    {
        if (depth > 0 && _dice.Next(5) > 0)
            return Fill(Pick(StyleTemplates.Values[type]), depth - 1);
        string[] named = [.. _statics.Where((_, number) => number < _seen).Concat(_locals).Where(member => member.Type == type).Select(member => member.Name)];
        return named.Length > 0 && _dice.Next(3) > 0 ? Pick(named) : Pick(StyleTemplates.Constants[type]);
    }

    // A variable that can be set: where there is none, one that nobody sees.
    private string Local(char kind, int depth)
    {
        var type = kind switch { 't' => 'S', 'n' => 'I', _ => 'L' };
        string[] named = [.. _locals.Where(local => local.Type == type).Select(local => local.Name)];
        return named.Length > 0 ? Pick(named) : type switch
        {
            'S' => "new[] { \"unseen\" }[0]",
            'I' => "new[] { 1 }[0]",
            _ => $"new List<string> {{ {Value('S', Math.Max(0, depth - 1))} }}",
        };
    }

    private T Pick<T>(params IReadOnlyList<T> of) => of[(int)_dice.Next((uint)of.Count)];

    [GeneratedRegex("‹([^›]+)›")]
    private static partial Regex Hole();
}
