using IotVnetDsl;

// Interfaces with bodies: defaults, diamonds, explicit implementations, static members, private helpers, variance.
public interface INamed
{
    string Name { get; }
    string Full => $"{Prefix()}{Name}";
    private string Prefix() => Kind + "-";
    protected string Kind => "x";
    static INamed Of(string name) => new Plain(name);
    private sealed class Plain(string name) : INamed { public string Name => name; }
}
public interface IPlaced : INamed { int Octet => 1; string INamed.Full => $"{Name}@{Octet}"; }
public interface IScaled : INamed { int Units { get => 2; set { } } string Scale(int by = 2) => $"{Name}x{Units * by}"; }
public class HubSpec(string name) : IPlaced, IScaled
{
    public string Name { get; } = name;
    int IPlaced.Octet => 40 + Name.Length;
    public virtual int Units { get; set; } = 3;
}
public sealed class WideSpec(string name) : HubSpec(name), IScaled
{
    public override int Units { get => base.Units * 2; set => base.Units = value + 1; }
    string IScaled.Scale(int by) => $"{Name}w{Units}{by}";
    public string Scale(int by) => "own" + by;
}
public struct SpecStruct : IScaled { public string Name => "s"; private int _units; public int Units { get => _units; set => _units = value; } }
public interface ISource<out T> { T Get(); }
public interface ISink<in T> { string Put(T item); }
public sealed class Source<T>(T item) : ISource<T> { public T Get() => item; }
public sealed class Sink : ISink<object>, ISink<int> { public string Put(object item) => $"o{item}"; string ISink<int>.Put(int item) => $"i{item}"; }

public sealed record DefaultMembers : Topology
{
    private static int Bump<T>(ref T scaled) where T : IScaled { scaled.Units += 5; return scaled.Units; }
    private static int BumpBoxed(IScaled scaled) { scaled.Units += 5; return scaled.Units; }
    public override string Id => "default-members";
    public override ResourceGroup ResourceGroup => new(INamed.Of("rg").Full, Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var hub = new HubSpec("hub");
            var wide = new WideSpec("wide") { Units = 4 };
            var value = new SpecStruct();
            var bumped = (Bump(ref value), BumpBoxed(value), value.Units);
            IScaled boxed = value;
            BumpBoxed(boxed);
            ISource<object> source = new Source<string>("text");
            ISink<string> sink = new Sink();
            return new($"hub-{((IPlaced)hub).Octet}") { Sku = IotHubSku.S1, Capacity = hub.Units, Tags = [new("full", ((INamed)hub).Full), new("scale", ((IScaled)hub).Scale() + ((IScaled)wide).Scale(3) + wide.Scale(1)), new("bumped", $"{bumped} {value.Units} {boxed.Units}"), new("variance", $"{source.Get()}{sink.Put("a")}{((ISink<int>)new Sink()).Put(5)}{new Sink().Put(6)}"), new("is", $"{(object)value is INamed { Name: "s" }}{wide is IScaled and not IDisposable}")] };
        }
    }
}
