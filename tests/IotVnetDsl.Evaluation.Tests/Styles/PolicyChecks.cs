using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using IotVnetDsl;

// Policies over what is planned: specifications that are combined by operators, results with errors, a LINQ of one's own, variance, exceptions with guards.
public abstract record Result<T>
{
    private Result() { }
    public sealed record Ok(T Value) : Result<T>;
    public sealed record Error(string Code, params string[] Details) : Result<T>;

    public static implicit operator Result<T>(T value) => new Ok(value);
    public TOut Match<TOut>(Func<T, TOut> ok, Func<Error, TOut> error) => this switch
    {
        Ok(var value) => ok(value),
        Error fault => error(fault),
        _ => throw new UnreachableException(),
    };
    public Result<TOut> SelectMany<TNext, TOut>(Func<T, Result<TNext>> next, Func<T, TNext, TOut> both) =>
        Match(value => next(value).Match<Result<TOut>>(other => both(value, other), fault => new Result<TOut>.Error(fault.Code, fault.Details)), fault => new Result<TOut>.Error(fault.Code, fault.Details));
    public Result<TOut> Select<TOut>(Func<T, TOut> map) => Match<Result<TOut>>(value => map(value), fault => new Result<TOut>.Error(fault.Code, fault.Details));
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = this is Ok ok ? ok.Value : default;
        return value is not null;
    }
}

public abstract class Policy<T>
{
    public abstract bool IsMet(T subject);
    public virtual string Name => GetType().Name.Split('`')[0];
    public static Policy<T> operator &(Policy<T> left, Policy<T> right) => new All(left, right);
    public static Policy<T> operator |(Policy<T> left, Policy<T> right) => new Any(left, right);
    public static Policy<T> operator !(Policy<T> policy) => new Not(policy);
    public static implicit operator Func<T, bool>(Policy<T> policy) => policy.IsMet;

    private sealed class All(Policy<T> left, Policy<T> right) : Policy<T>
    {
        public override bool IsMet(T subject) => left.IsMet(subject) && right.IsMet(subject);
        public override string Name => $"({left.Name} and {right.Name})";
    }
    private sealed class Any(params Policy<T>[] policies) : Policy<T>
    {
        public override bool IsMet(T subject) => Array.Exists(policies, policy => policy.IsMet(subject));
        public override string Name => string.Join(" or ", policies.Select(policy => policy.Name));
    }
    private sealed class Not(Policy<T> policy) : Policy<T>
    {
        public override bool IsMet(T subject) => !policy.IsMet(subject);
        public override string Name => "not " + policy.Name;
    }
}

public sealed class NameLength(int most) : Policy<Planned> { public override bool IsMet(Planned subject) => subject.Name.Length <= most; public override string Name => $"{base.Name}<={most}"; }
public sealed class Tagged(string tag) : Policy<Planned> { public override bool IsMet(Planned subject) => subject.Tags?.ContainsKey(tag) == true; }
public sealed class When(Func<Planned, bool> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string text = "") : Policy<Planned> { public override bool IsMet(Planned subject) => condition(subject); public override string Name => text; }

public record Planned(string Name, string Kind)
{
    public IReadOnlyDictionary<string, string?>? Tags { get; init; }
    public virtual bool IsPublic => false;
}

public sealed record PlannedHub(string Name, int Units) : Planned(Name, "hub")
{
    public override bool IsPublic => Units > 2;
}

public sealed class PolicyException(string message, IEnumerable<string> failed) : Exception(message)
{
    public string[] Failed { get; } = [.. failed];
}

public sealed record PolicyChecks : Topology
{
    private static readonly Policy<Planned> Naming = new NameLength(8) & !new When(subject => subject.Name.Contains("tmp"));
    private static readonly IReadOnlyList<Policy<Planned>> Policies = [Naming, new Tagged("owner") | new When(static subject => subject is PlannedHub { Units: 1 }), new When(subject => !subject.IsPublic)];
    private static readonly Planned[] Wanted = [new("archive", "storage") { Tags = new Dictionary<string, string?> { ["owner"] = null } }, new PlannedHub("hub", 3), new PlannedHub("tmp-hub", 1) { Tags = null }, new("connectivity", "network")];

    private static Result<Planned> Check(Planned planned) => Policies.Where(policy => !policy.IsMet(planned)).Select(policy => policy.Name).ToArray() is { Length: > 0 } failed ? new Result<Planned>.Error(planned.Name, failed) : planned;
    private static Result<int> Units(Planned planned) => planned is PlannedHub(_, var units) ? units : new Result<int>.Error("no-hub", planned.Kind);
    private static Planned Demand(Planned planned) => Check(planned) switch
    {
        Result<Planned>.Ok { Value: var value } => value,
        Result<Planned>.Error { Code: var code, Details: [var first, ..] } error => throw new PolicyException($"{code}: {first}", error.Details),
        _ => throw new UnreachableException(),
    };

    public override string Id => "policy-checks";
    public override ResourceGroup ResourceGroup => new("rg-policies", Region.WestEurope);
    public override ValueList<Tag>? Tags => [.. Wanted.Select(planned => new Tag(planned.Name, Check(planned).Match(ok => ok.Kind, error => $"{error.Code}:{string.Join(";", error.Details)}")))];

    public StorageAccount Archive
    {
        get
        {
            var caught = new List<string>();
            foreach (var planned in Wanted)
            {
                try
                {
                    caught.Add(Demand(planned).Name);
                }
                catch (PolicyException fault) when (fault.Failed is [var only])
                {
                    caught.Add($"one-{only.Length}");
                }
                catch (Exception fault) when (fault is PolicyException { Failed.Length: var length })
                {
                    caught.Add($"{length}-{fault.Message.Length}");
                }
            }
            return new("stpolicies") { Containers = [.. caught] };
        }
    }

    public IotHub Hub
    {
        get
        {
            var units = from planned in Check(Wanted[0]) from count in Units(planned) select count + planned.Name.Length;
            var other = from planned in (Result<Planned>)Wanted[1] from count in Units(planned) select count + planned.Name.Length;
            Func<Planned, bool> naming = Naming;
            IEnumerable<object> kinds = Wanted.Select(planned => planned.Kind);
            Action<object> note = static _ => { };
            Action<string> narrow = note;
            narrow("x");
            return new("hub-policies") { Sku = IotHubSku.S1, Capacity = other.TryGet(out var sum) ? sum : 1, Tags = [new("units", units.Match(value => $"{value}", error => error.Code)), new("naming", $"{Wanted.Count(naming)}"), new("kinds", string.Join(",", kinds)), new("name", Naming.Name), new("text", units.ToString()!), new("public", string.Join(",", Wanted.Where(planned => planned.IsPublic).Select(planned => $"{planned}")))] };
        }
    }
}
