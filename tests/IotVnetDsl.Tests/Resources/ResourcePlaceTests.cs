using System.Reflection;
using System.Runtime.CompilerServices;

namespace IotVnetDsl.Tests.Resources;

/// <summary>A resource knows the line of its <c>new</c>, so that errors can be clicked; the place is no part of what it is.</summary>
public sealed class ResourcePlaceTests
{
    public static TheoryData<Type> Resources => [.. Library.Resources];

    [Fact]
    public void The_place_is_the_line_of_new()
    {
        var line = Line();
        var hub = new IotHub("hub")
        {
            Sku = IotHubSku.S1,
        };

        Assert.Equal((ThisFile(), line + 1), (hub.Place.File, hub.Place.Line));
    }

    [Fact]
    public void The_place_is_the_line_of_a_target_typed_new_in_a_collection_expression()
    {
        var line = Line();
        ValueList<StorageAccount> accounts =
        [
            new("first"),
            new("second") { SharedKeyAccess = false },
        ];

        Assert.Equal([line + 3, line + 4], accounts.Select(account => account.Place.Line));
        Assert.All(accounts, account => Assert.Equal(ThisFile(), account.Place.File));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void With_keeps_the_place(Type type)
    {
        var original = (Resource)Arbitrary.Of(type, seed: 2, line: 77);

        var copy = (Resource)Arbitrary.Copy(original);
        type.GetProperty(nameof(Resource.Existing))!.SetValue(copy, true);

        Assert.NotEqual(original, copy);
        Assert.Equal(("Topology.cs", 77), (copy.Place.File, copy.Place.Line));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void The_place_is_neither_printed_nor_public(Type type)
    {
        var resource = (Resource)Arbitrary.Of(type, seed: 2, line: 98765);

        Assert.DoesNotContain("98765", resource.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(type.GetProperties(), property => property.Name is "Place" or "File" or "Line");
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void A_resource_is_sealed_and_its_only_constructor_asks_the_compiler_for_the_place(Type type)
    {
        Assert.True(type.IsSealed);
        var constructor = Assert.Single(type.GetConstructors());
        Assert.Collection(
            constructor.GetParameters()[^2..],
            file => Assert.NotNull(file.GetCustomAttribute<CallerFilePathAttribute>()),
            line => Assert.NotNull(line.GetCustomAttribute<CallerLineNumberAttribute>()));
        Assert.DoesNotContain(constructor.GetParameters()[..^2], parameter => parameter.IsOptional);
    }

    private static int Line([CallerLineNumber] int line = 0) => line;

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
