using IotVnetDsl;

// Policies as objects: predicates that are combined, a visitor over expressions, results that are collected, nothing thrown.
public abstract record Rule<T>
{
    public abstract TResult Accept<TResult>(IRuleVisitor<T, TResult> visitor);
    public static Rule<T> operator &(Rule<T> left, Rule<T> right) => new And<T>(left, right);
    public static Rule<T> operator |(Rule<T> left, Rule<T> right) => new Or<T>(left, right);
    public static Rule<T> operator !(Rule<T> rule) => rule is Negated<T>(var inner) ? inner : new Negated<T>(rule);
    public static implicit operator Rule<T>(Func<T, bool> test) => new Leaf<T>("fn", test);
}
public sealed record Leaf<T>(string Name, Func<T, bool> Test) : Rule<T> { public override TResult Accept<TResult>(IRuleVisitor<T, TResult> visitor) => visitor.Visit(this); }
public sealed record And<T>(Rule<T> Left, Rule<T> Right) : Rule<T> { public override TResult Accept<TResult>(IRuleVisitor<T, TResult> visitor) => visitor.Visit(this); }
public sealed record Or<T>(Rule<T> Left, Rule<T> Right) : Rule<T> { public override TResult Accept<TResult>(IRuleVisitor<T, TResult> visitor) => visitor.Visit(this); }
public sealed record Negated<T>(Rule<T> Inner) : Rule<T> { public override TResult Accept<TResult>(IRuleVisitor<T, TResult> visitor) => visitor.Visit(this); }
public interface IRuleVisitor<T, out TResult> { TResult Visit(Leaf<T> leaf); TResult Visit(And<T> and); TResult Visit(Or<T> or); TResult Visit(Negated<T> negated); }
public sealed class Printer<T> : IRuleVisitor<T, string>
{
    private int _depth;
    public int Deepest { get; private set; }
    private string Down(Rule<T> rule) { Deepest = Math.Max(Deepest, ++_depth); try { return rule.Accept(this); } finally { _depth--; } }
    public string Visit(Leaf<T> leaf) => leaf.Name;
    public string Visit(And<T> and) => $"({Down(and.Left)}&{Down(and.Right)})";
    public string Visit(Or<T> or) => $"({Down(or.Left)}|{Down(or.Right)})";
    public string Visit(Negated<T> negated) => "!" + Down(negated.Inner);
}
public sealed class Judge<T>(T subject) : IRuleVisitor<T, bool>
{
    public List<string> Asked { get; } = [];
    public bool Visit(Leaf<T> leaf) { Asked.Add(leaf.Name); return leaf.Test(subject); }
    public bool Visit(And<T> and) => and.Left.Accept(this) && and.Right.Accept(this);
    public bool Visit(Or<T> or) => or.Left.Accept(this) || or.Right.Accept(this);
    public bool Visit(Negated<T> negated) => !negated.Inner.Accept(this);
}

public readonly record struct Maybe<T>(T? Value, bool Has)
{
    public Maybe<U> Select<U>(Func<T, U> map) => Has ? new(map(Value!), true) : default;
    public Maybe<V> SelectMany<U, V>(Func<T, Maybe<U>> bind, Func<T, U, V> map) { if (!Has) return default; var value = Value!; return bind(value).Select(other => map(value, other)); }
    public Maybe<T> Where(Func<T, bool> test) => Has && test(Value!) ? this : default;
    public T Or(T other) => Has ? Value! : other;
}

public sealed record Policies : Topology
{
    private sealed record Request(string From, int Port, bool Signed);
    private static readonly Rule<Request> Signed = new Leaf<Request>("signed", request => request.Signed);
    private static readonly Rule<Request> Secure = new Leaf<Request>("secure", request => request.Port is 443 or 8883);
    private static readonly Rule<Request> Inside = (Func<Request, bool>)(request => request.From.StartsWith("10."));
    private static readonly Rule<Request> Allowed = Signed & (Secure | !Inside) & !!Secure;
    private static Maybe<T> Some<T>(T value) => new(value, true);
    private static Maybe<int> Number(string text) => int.TryParse(text, out var number) ? Some(number) : default;

    public override string Id => "policies";
    public override ResourceGroup ResourceGroup => new("rg-policies", Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var printer = new Printer<Request>();
            var text = Allowed.Accept(printer);
            var judge = new Judge<Request>(new("10.1.1.1", 443, true));
            var verdict = Allowed.Accept(judge);
            var other = new Judge<Request>(new("8.8.8.8", 80, true));
            var none = Allowed.Accept(other);
            var sum = from a in Number("4") from b in Number("5") where a < b select a * b;
            var bad = from a in Number("4") from b in Number("x") select a + b;
            return new("hub-policies") { Sku = IotHubSku.S1, Capacity = printer.Deepest, Tags = [new("text", text), new("verdict", $"{verdict}:{string.Join("+", judge.Asked)}"), new("none", $"{none}:{string.Join("+", other.Asked)}"), new("maybe", $"{sum.Or(-1)}{bad.Or(-2)}"), new("same", $"{Allowed == (Signed & (Secure | !Inside) & Secure)}{Signed == Secure}")] };
        }
    }
}
