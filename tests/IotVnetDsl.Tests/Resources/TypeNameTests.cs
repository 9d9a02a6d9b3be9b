namespace IotVnetDsl.Tests.Resources;

/// <summary>A topology needs one <c>using</c>: no type of the library is ambiguous with what a project imports by itself.</summary>
public sealed class TypeNameTests
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    [Fact]
    public void No_type_has_the_name_of_one_that_is_imported_implicitly()
    {
        var imported = new[] { typeof(object), typeof(Queue<>), typeof(HttpClient), typeof(Enumerable), typeof(Console), typeof(Barrier) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => ImplicitUsings.Contains(type.Namespace))
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Contains("Lock", imported);
        Assert.DoesNotContain(Library.PublicTypes.Select(type => type.Name), imported.Contains);
    }

    [Fact]
    public void Types_are_told_apart_by_their_simple_names() =>
        Assert.Equal(Library.Records.Count(), Library.Records.Select(type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
}
