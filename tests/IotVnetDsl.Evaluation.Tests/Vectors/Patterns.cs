// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public abstract record Shape(string Label);
public sealed record Ring(string Label, int Size, string? Note = null) : Shape(Label);
public sealed record Line(string Label, (int From, int To) Ends) : Shape(Label);

public sealed record Patterns : Topology
{
    public override string Id => "patterns";
    public override ResourceGroup ResourceGroup => new("rg-patterns", Region.EastUS);

    private static readonly Shape[] Shapes = [new Ring("r", 5), new Ring("s", 50, "big"), new Line("l", (1, 9)), new Line("m", (0, 0))];

    public IEnumerable<StorageAccount> Accounts => Shapes.Select(shape => new StorageAccount(shape.Label + Describe(shape)));

    private static string Describe(Shape shape) => shape switch
    {
        Ring { Size: > 10 and < 100, Note: { Length: 3 } note } => "large" + note,
        Ring(_, var size, null) => "ring" + size,
        Line { Ends: (0, 0) } => "point",
        Line { Ends.To: not 0 } line when line.Ends.From < line.Ends.To => "line" + (line.Ends.To - line.Ends.From),
        _ => throw new InvalidOperationException(),
    };

    public StorageAccount Listed => new(Word([1, 2, 3]) + Word([]) + Word([7]));

    private static string Word(int[] numbers) => numbers switch
    {
        [] => "none",
        [var only] => "one" + only,
        [1, .., var last] => "from1to" + last,
        _ => "other",
    };

    public StorageAccount Tested => new(Test("text") + Test(null) + Test(5) + Test(StorageKind.Storage));

    private static string Test(object? value) => value is string { Length: var length } ? "s" + length : value is null ? "n" : value is int and > 3 ? "i" : "x";
}
