using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Evaluation.Tests.Executed;

/// <summary>
/// Nothing is evaluated on trust where something changes what was made before, however that is written: what is told of an object before and after
/// is what execution gives, or nothing.
/// </summary>
public class LateWriteTests
{
    private const string Declarations = """
        public interface IUp { Part Raise() => ((Part)this).Up(); }
        public class Part : IDisposable, IUp, IEnumerable<int>
        {
            private int _count;
            public int Count => _count;
            public int Total { get; set; }
            public int Field;
            public List<string> Items { get; } = [];
            public Dictionary<string, int> Map { get; } = [];
            public Part Up() { _count++; Items.Add("u"); Map["u"] = _count; return this; }
            public int Asked { get { _count++; return _count; } }
            public void Dispose() => _count++;
            public override string ToString() => $"p{++_count}";
            public static Part operator +(Part part, int by) { part._count += by; return part; }
            public int this[int at] { get => _count + at; set => _count = value; }
            public event Action? Rung;
            public void Ring() => Rung?.Invoke();
            public IEnumerator<int> GetEnumerator() { _count++; yield return _count; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            public void Deconstruct(out int count, out int total) { _count++; (count, total) = (_count, Total); }
            public static implicit operator int(Part part) => ++part._count;
            public ref int Ref => ref _count;
        }
        public sealed class Wrapper { public Part Inner { get; init; } = new(); public Part? Other { get; set; } }
        public static class Ext
        {
            extension(Part part) { public int Set { get => part.Total; set => part.Field = value; } }
            public static void Bump(ref int number) => number++;
            public static Part Twice(this Part part) => part.Up().Up();
        }
        """;

    /// <summary>A line each; what decides whether it is reached is known to nobody but the machine.</summary>
    public static TheoryData<string> Writes() => [.. File.ReadAllLines(RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Executed", "LateWrites.txt"))];

    [Theory]
    [MemberData(nameof(Writes))]
    public void What_is_changed_later_is_not_told_as_it_was(string write) => Assert.DoesNotContain(Run(write), outcome => outcome.IsWrong);

    [Theory]
    [InlineData("return Maybe ? Never : \"b\";")]
    [InlineData("return Never + new Part().Up().Count;")]
    [InlineData("var part = new Part(); part.Up(); part.Items.Add(Never); return $\"{part.Count}\";")]
    public void What_nothing_changes_is_known_beside_what_is_not(string reading) => Assert.All(Run(reading), outcome => Assert.True(outcome.Leaf == "P1" || outcome.Evaluated == outcome.Executed, outcome.Leaf));

    private static IReadOnlyList<ExecutedProgram.Outcome> Run(string body) => new ExecutedProgram(
        [
            Declarations,
            $$"""
            public sealed record Program(string Stage = "dev", int Block = 7) : Topology
            {
                private readonly Part _own = new Part().Up();
                private readonly List<Part> _parts = [new Part().Up(), new Part().Up().Up()];
                private static bool Maybe => Environment.GetEnvironmentVariable("IOTVNET_NO_SUCH") is null;
                private static string Never => Environment.GetEnvironmentVariable("IOTVNET_NO_SUCH") ?? "x";
                private string All => $"{_own.Count}{_own.Field}{_own.Total}{_own.Items.Count}{_own.Map.Count}" + string.Join(",", _parts.Select(part => part.Count));
                private string Write() { {{body}} }
                public override string Id => "program";
                public override ResourceGroup ResourceGroup => new("rg-program", Region.EastUS);
                public StorageAccount P0 => new(All);
                public StorageAccount P1 => new(Write());
                public StorageAccount P2 => new(All);
            }
            """,
        ],
        ["P0", "P1", "P2"]).Run();
}
