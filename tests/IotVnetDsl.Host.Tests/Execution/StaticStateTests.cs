using System.Runtime.Loader;
using IotVnetDsl.Host.Execution;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>A topology is built again in a load context of its own where static fields may keep something, else in the one that it is in.</summary>
public sealed class StaticStateTests
{
    [Theory]
    [InlineData("public IotHub Hub => new(\"hub\");")]
    [InlineData("private const string Name = \"hub\"; public IotHub Hub => new(Name);")]
    [InlineData("private static string Name => \"hub\"; public IotHub Hub => new(Name);")]
    // Of these the compiler makes static fields itself: delegates, and the bytes of a table.
    [InlineData("public IEnumerable<StorageAccount> Archives => new[] { \"a\", \"b\" }.Select(name => new StorageAccount(name));")]
    [InlineData("private static StorageAccount Of(string name) => new(name); public IEnumerable<StorageAccount> Archives => new[] { \"a\", \"b\" }.Select(Of);")]
    [InlineData("public IEnumerable<StorageAccount> Archives => new[] { 1, 2, 3, 4, 5, 6, 7, 8 }.Select(number => new StorageAccount($\"archive{number}\"));")]
    public void Nothing_is_kept_by_what_is_said_anew(string members) => Assert.False(IsKept(PlantSource.With(members)));

    [Theory]
    [InlineData("private static int _made; public IotHub Hub => new($\"hub-{++_made}\");")]
    [InlineData("private static readonly string[] Names = [\"hub\"]; public IotHub Hub => new(Names[0]);")]
    [InlineData("private static string Name { get; set; } = \"hub\"; public IotHub Hub => new(Name);")]
    [InlineData("[ThreadStatic] private static string? _name; public IotHub Hub => new(_name ??= \"hub\");")]
    [InlineData("public static event Action? Made; public IotHub Hub { get { Made?.Invoke(); return new(\"hub\"); } }")]
    public void A_static_field_may_keep_something(string members) => Assert.True(IsKept(PlantSource.With(members)));

    [Theory]
    [InlineData("internal static class Names { public static string Hub = \"hub\"; }")]
    [InlineData("file static class Names { public static string Hub = \"hub\"; }")]
    [InlineData("internal static class Names<T> { public static T? Hub; }")]
    [InlineData("internal struct Names { public static string Hub = \"hub\"; }")]
    public void So_may_that_of_another_type(string type) => Assert.True(IsKept(PlantSource.With("public IotHub Hub => new(\"hub\");", type)));

    [Fact]
    public async Task What_a_static_field_was_given_by_chance_is_found()
    {
        using var project = new TestProject(PlantSource.With("private static readonly string Name = Guid.NewGuid().ToString(); public IotHub Hub => new(\"hub-\" + Name);"));
        Assert.Contains("Hub", (await project.Read().Stability)!.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_getter_says_by_chance_is_found()
    {
        using var project = new TestProject(PlantSource.With("public IotHub Hub => new(\"hub-\" + Guid.NewGuid());"));
        Assert.Contains("Hub", (await project.Read().Stability)!.Path, StringComparison.Ordinal);
    }

    private static bool IsKept(string source)
    {
        using var project = new TestProject(source);
        var context = new AssemblyLoadContext(nameof(StaticStateTests), isCollectible: true);
        context.Resolving += static (_, name) => name.Name == typeof(Topology).Assembly.GetName().Name ? typeof(Topology).Assembly : null;
        try
        {
            context.LoadFromStream(new MemoryStream(File.ReadAllBytes(project.Assembly)));
            return new StaticState().IsKeptIn(context);
        }
        finally
        {
            context.Unload();
        }
    }
}
