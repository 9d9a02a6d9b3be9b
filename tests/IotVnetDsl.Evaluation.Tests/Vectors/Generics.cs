// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public interface IStage
{
    static abstract string Name { get; }
    static virtual bool Closed => false;
    static virtual string Suffix => "default";
    static abstract string Make(int number);
    string Label { get; }
}

public interface ISum<T>
    where T : ISum<T>
{
    static abstract T operator +(T left, T right);
    static virtual T Twice(T value) => value + value;
}

public sealed class Prod : IStage
{
    public static string Name => "prod";
    public static bool Closed => true;
    public static string Make(int number) => "p" + number;
    public string Label => "live";
}

public sealed class Dev : IStage
{
    public static string Name { get; } = "dev";
    public static string Suffix => "own";
    public static string Make(int number) => "d" + number;
    public string Label { get; init; } = "test";
}

public readonly record struct Count(int Number) : ISum<Count>
{
    public static Count operator +(Count left, Count right) => new(left.Number + right.Number + 1);
}

public static class Cached<S>
    where S : IStage
{
    public static readonly string First = S.Name + "1";
    public static string Both { get; } = First + S.Suffix;
    public static string With<R>() where R : IStage => First + R.Name;

    public sealed class Inner
    {
        public static readonly string Place = S.Name + "inner";
        public string Text => Place + S.Make(2);
    }
}

public sealed record Holder<S>(string Prefix)
    where S : IStage, new()
{
    public string Name { get; init; } = S.Name;
    public S Stage { get; } = new();
    public string All => Prefix + Name + Stage.Label + S.Suffix;
    public static Holder<S> Make() => new("made") { Name = "n" + S.Make(1) };
}

public record Base<T>(T Value)
{
    public virtual string Show() => $"{Value}" + (Value is int ? "int" : "other");
    public static T? Empty => default;
}

public sealed record Derived(string Text) : Base<string>(Text)
{
    public override string Show() => base.Show() + Value.Length;
}

public interface ISource<out T>
{
    T Get();
}

public interface INamer<in T>
{
    string Name(T value);
    string Other() => "otherwise";
}

public sealed class Words : ISource<string>, INamer<int>, INamer<string>
{
    public string Get() => "word";
    public string Name(int value) => "i" + value;
    string INamer<string>.Name(string value) => "s" + value;
    string INamer<string>.Other() => "explicit";
}

public interface IFirst
{
    string Name => "first";
    string Of();
}

public interface ISecond : IFirst
{
    string IFirst.Name => "second";
}

public sealed class Both : ISecond
{
    string IFirst.Of() => "both";
}

public class Hidden : IFirst
{
    public string Name => "hidden";
    public string Of() => "own";
}

public sealed class Hiding : Hidden
{
    public new string Name => "hiding";
}

public abstract record Site<S>(string Place) : Topology
    where S : IStage
{
    public override string Id => "site" + S.Name;
    public override ResourceGroup ResourceGroup => new("rg-" + S.Make(0), Region.WestEurope);
    public StorageAccount Archive => new("archive" + S.Name) { SharedKeyAccess = S.Closed };
}

public sealed record Generics() : Site<Prod>("westeurope")
{
    private static string Both<S>() where S : IStage => S.Name + S.Suffix + Cached<S>.Both;
    private static string Nested<S>() where S : IStage, new() => Both<S>() + new Holder<S>("h").All + Cached<S>.With<Dev>();
    private static T Add<T>(T left, T right) where T : ISum<T> => left + right;
    private static T Double<T>(T value) where T : ISum<T> => T.Twice(value);
    private static bool Is<T>(object value) => value is T;
    private static string Run<T>(INamer<T> namer, T value) => namer.Name(value) + namer.Other();
    private static string Read(ISource<object> source) => $"{source.Get()}";
    private static string Name(IFirst first) => first.Name + first.Of();
    private static IEnumerable<string> Names<S>(int count) where S : IStage { for (var index = 0; index < count; index++) yield return S.Make(index); }
    private static string Local<T>(T value)
    {
        string Inner<R>(R other) => (other is string ? "text" : "none") + (value is R ? "same" : "different");
        return Inner("x") + Inner(3);
    }

    public StorageAccount One => new(Nested<Prod>());
    public StorageAccount Two => new(Nested<Dev>());
    public StorageAccount Three => new("three" + Add(new Count(1), new Count(2)).Number + Double(new Count(5)).Number);
    public StorageAccount Four => new(new Cached<Prod>.Inner().Text + new Cached<Dev>.Inner().Text + Holder<Dev>.Make().All);
    public StorageAccount Five => new(new Base<int>(4).Show() + new Derived("text").Show() + Base<int>.Empty + (Base<string>.Empty ?? "null"));
    public StorageAccount Six => new($"six{Is<string>("a")}{Is<int>("a")}{Local(1)}{Local("a")}") { Containers = [.. Names<Dev>(2).Concat(Names<Prod>(1))] };
    public StorageAccount Seven => new(Run(new Words(), 3) + Run(new Words(), "a") + Read(new Words()));
    public StorageAccount Eight => new(Name(new Both()) + Name(new Hidden()) + Name(new Hiding()) + new Hiding().Name);
    public StorageAccount Nine => new(string.Concat(new[] { 1, 2 }.Select(Prod.Make)) + string.Concat(new List<int> { 3 }.ConvertAll(Dev.Make)));
}
