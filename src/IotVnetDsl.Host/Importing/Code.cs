using System.Text;

namespace IotVnetDsl.Host.Importing;

/// <summary>An expression that knows how to stand in one line and in several.</summary>
internal abstract record Code
{
    private const int Width = 140;
    private const int Step = 4;

    /// <summary>In one line.</summary>
    public abstract string Flat { get; }

    /// <summary>
    /// The expression after what stands before it in the line: in one line where that has the room, else spread out as a hand would.
    /// </summary>
    /// <param name="before">The line up to the expression, indented.</param>
    /// <param name="after">What follows it (<c>,</c> or <c>;</c>).</param>
    public string After(string before, string after)
    {
        var indent = before.Length - before.TrimStart().Length;
        return before.Length + Flat.Length + after.Length <= Width && !IsSpread ? before + Flat + after : Spread(before, indent, after);
    }

    /// <summary>Too much for one line, whatever its length.</summary>
    protected virtual bool IsSpread => false;

    protected virtual string Spread(string before, int indent, string after) => before + Flat + after;

    protected static string Indented(int indent) => new(' ', indent);

    /// <summary>A word: a name, a literal, a call of words.</summary>
    internal sealed record Word(string Text) : Code
    {
        public override string Flat => Text;
    }

    /// <summary>A record that is made, or changed by <c>with</c>, and its members.</summary>
    internal sealed record Record(string Head, IReadOnlyList<(string Name, Code Value)> Members) : Code
    {
        public override string Flat => Members.Count == 0 ? Head : $"{Head} {{ {string.Join(", ", Members.Select(member => $"{member.Name} = {member.Value.Flat}"))} }}";

        protected override bool IsSpread => Members.Count > 3;

        protected override string Spread(string before, int indent, string after)
        {
            if (Members.Count == 0)
                return before + Flat + after;
            var text = new StringBuilder(before).Append(Head).Append('\n').Append(Indented(indent)).Append("{\n");
            foreach (var (name, value) in Members)
                text.Append(value.After($"{Indented(indent + Step)}{name} = ", ",")).Append('\n');
            return text.Append(Indented(indent)).Append('}').Append(after).ToString();
        }
    }

    /// <summary>A list.</summary>
    internal sealed record List(IReadOnlyList<Code> Items) : Code
    {
        public override string Flat => $"[{string.Join(", ", Items.Select(item => item.Flat))}]";

        protected override bool IsSpread => Items.Count > 1 && Items.OfType<Record>().Count() > 1 && Flat.Length > 80;

        protected override string Spread(string before, int indent, string after)
        {
            var text = new StringBuilder(before.TrimEnd()).Append('\n').Append(Indented(indent)).Append("[\n");
            foreach (var item in Items)
                text.Append(item.After(Indented(indent + Step), ",")).Append('\n');
            return text.Append(Indented(indent)).Append(']').Append(after).ToString();
        }
    }
}
