using System.Runtime.CompilerServices;
using IotVnetDsl;

// Guards, throw expressions, exceptions as control flow, using, lock, nested try, caller information.
public sealed class InvalidNameException(string name) : Exception($"The name '{name}' is too long.")
{
    public string Name { get; } = name;
}

public sealed class Scope : IDisposable
{
    private readonly List<string> _log;
    public Scope(List<string> log, string name) { _log = log; Name = name; log.Add($"{name}-open"); }
    public string Name { get; }
    public void Dispose() => _log.Add($"{Name}-closed");
}

public static class Guard
{
    public static string NotEmpty(string? value, [CallerArgumentExpression(nameof(value))] string? name = null) => string.IsNullOrWhiteSpace(value) ? $"no-{name}" : value;
    public static T Is<T>(T value, Predicate<T> condition, string message = "wrong") => condition(value) ? value : throw new ArgumentException(message);
    public static string Short(string name, int most) => name.Length <= most ? name : throw new InvalidNameException(name);
    public static string Member([CallerMemberName] string member = "") => member.ToLowerInvariant();
}

public sealed record Guards(string? Owner = "") : Topology
{
    private static readonly object Gate = new();
    private readonly string _owner = Owner ?? throw new ArgumentNullException(nameof(Owner));

    public override string Id => "guards";
    public override ResourceGroup ResourceGroup => new($"rg-{Guard.NotEmpty(Owner).ToLowerInvariant()}-{_owner.Length}", Region.WestEurope);

    public VirtualNetwork Network
    {
        get
        {
            ArgumentNullException.ThrowIfNull(Owner);
            ArgumentOutOfRangeException.ThrowIfNegative(Owner.Length);
            lock (Gate)
            {
                return new(Guard.Member()) { AddressSpace = [Guard.Is("10.3.0.0/16", text => text.EndsWith("/16"))] };
            }
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var log = new List<string>();
            using (var outer = new Scope(log, "outer"))
            using (new Scope(log, "inner"))
                log.Add(outer.Name + "-used");
            try
            {
                using var third = new Scope(log, "third");
                Guard.Short("abc", 2);
                log.Add("never");
            }
            catch (InvalidNameException wrong) when (wrong.Name.Length > 5)
            {
                log.Add("long");
            }
            catch (InvalidNameException wrong)
            {
                log.Add(wrong.Message.Split('\'')[1]);
            }
            finally
            {
                log.Add("last");
            }

            return new("stguards") { Containers = [.. log] };
        }
    }

    public IotHub Hub => new(Try(() => Guard.Short("hub-guards", 10)) ?? "hub") { Sku = IotHubSku.S1, Capacity = Try(() => Guard.Short("hub-guards", 5)) is null ? 2 : 1, ConsumerGroups = [Safe("7").ToString() + "a", Safe("x").ToString() + "b"] };

    private static string? Try(Func<string> make)
    {
        try
        {
            return make();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static int Safe(string text)
    {
        try
        {
            return int.Parse(text);
        }
        catch (FormatException)
        {
            return -1;
        }
        finally
        {
            _ = text;
        }
    }
}
