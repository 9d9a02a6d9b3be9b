using IotVnetDsl;

// Validation that throws, resources that are disposed, finally blocks that write, filters that look: what happened stands in the names.
public sealed class PlanException(string code, Exception? inner = null) : Exception($"plan: {code}", inner) { public string Code { get; } = code; }

public sealed class Trace : IDisposable
{
    private readonly List<string> _lines;
    private readonly string _name;
    public Trace(List<string> lines, string name)
    {
        (_lines, _name) = (lines, name);
        lines.Add("+" + name);
    }
    public Trace Open(string name) => new(_lines, _name + name);
    public void Dispose() => _lines.Add("-" + _name);
}

public sealed record TryTraces : Topology
{
    private static int Check(int units) => units switch { < 0 => throw new ArgumentOutOfRangeException(nameof(units)), 0 => throw new PlanException("zero"), > 9 => throw new PlanException("many", new OverflowException("ten")), _ => units };
    private static int Finally(List<string> log)
    {
        var result = 1;
        try
        {
            result = 2;
            return result;
        }
        finally
        {
            result = 3;
            log.Add($"f{result}");
        }
    }
    private static string Run(int units, List<string> log)
    {
        try
        {
            using var outer = new Trace(log, "o");
            using (outer.Open("i"))
                Check(units);
            log.Add("done");
            return "ok";
        }
        catch (PlanException exception) when (exception.InnerException is { } inner && Note(log, inner.Message))
        {
            return $"{exception.Message}/{inner.GetType().Name}";
        }
        catch (PlanException exception) when (exception is { Code: var code } && code.Length == 4)
        {
            log.Add("catch");
            return code;
        }
        catch (ArgumentException exception)
        {
            return exception.ParamName ?? "?";
        }
        finally
        {
            log.Add("end");
        }
    }
    private static bool Note(List<string> log, string text) { log.Add("filter:" + text); return true; }
    private static string Rethrown()
    {
        var steps = "";
        try
        {
            try { _ = int.Parse("x1"); }
            catch (FormatException) { steps += "format,"; throw; }
            finally { steps += "finally,"; }
        }
        catch (Exception exception) { steps += exception.GetType().Name; }
        for (var at = 0; at < 3; at++)
        {
            try
            {
                if (at == 1)
                    continue;
                if (at == 2)
                    break;
                steps += at;
            }
            finally { steps += "x"; }
        }
        return steps;
    }
    private static T Or<T>(Func<T> get, T otherwise) { try { return get(); } catch { return otherwise; } }

    public override string Id => "try-traces";
    public override ResourceGroup ResourceGroup => new("rg-try", Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            List<string> log = [];
            var results = new[] { 3, 0, 12, -1 }.Select(units => Run(units, log)).ToArray();
            var map = new Dictionary<string, int> { ["a"] = 1 };
            return new("hub-try")
            {
                Sku = IotHubSku.S1,
                Capacity = Finally(log),
                Tags = [new("results", string.Join(";", results)), new("log", string.Join(" ", log)), new("rethrown", Rethrown()), new("or", $"{Or(() => map["b"], -1)} {Or(() => new[] { 1 }[3], -2)} {Or(() => checked(int.MaxValue + map["a"]), -3)} {Or(() => (int)(object)"x", -4)} {Or(() => 1 / (map["a"] - 1), -5)} {Or(() => ((string?)null)!.Length, -6)} {Or(() => Enum.Parse<DayOfWeek>("Caturday"), DayOfWeek.Saturday)} {Or(() => map.Single().Value, 0)} {Or(() => new[] { 1, 2 }.Single(), -7)} {Or(() => new List<int>().First(), -8)} {Or(() => "abc".Substring(5).Length, -9)}")],
            };
        }
    }
    public StorageAccount Archive
    {
        get
        {
            var list = new List<int> { 1, 2, 3 };
            var text = "";
            try
            {
                foreach (var item in list)
                {
                    text += item;
                    if (item == 2)
                        list.Add(9);
                }
            }
            catch (InvalidOperationException) { text += "changed"; }
            try { ArgumentException.ThrowIfNullOrEmpty(""); }
            catch (ArgumentException) { text += "empty"; }
            return new("sttry") { Containers = [text, $"c{list.Count}"] };
        }
    }
}
