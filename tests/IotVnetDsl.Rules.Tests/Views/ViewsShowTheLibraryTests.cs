using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Tests.Views;

/// <summary>A view shows what the library's record of its name has: the same members, each as what it is.</summary>
public sealed partial class ViewsShowTheLibraryTests
{
    private static readonly Assembly Library = typeof(IotHub).Assembly;

    private static readonly Type[] Types = [.. typeof(ResourceView).Assembly.GetTypes().Where(type => type.IsPublic && type.Namespace!.StartsWith("IotVnetDsl.Rules.Views.", StringComparison.Ordinal))];

    public static TheoryData<string> Views() => [.. Types.Where(IsView).Select(type => type.Name)];

    public static TheoryData<string> Enums() => [.. Types.Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void Are_all_found() => Assert.True(Views().Count > 60 && Enums().Count > 15);

    // A typo in a name would read as unset. Property tables name the members that they make bodies of, and are tested both ways.
    [Theory]
    [InlineData("src/IotVnetDsl.Rules")]
    [InlineData("src/IotVnetDsl.Evaluation")]
    [InlineData("src/IotVnetDsl.Planning")]
    [InlineData("src/IotVnetDsl.Host")]
    public void Nothing_beside_them_and_the_tables_reads_members_by_names_in_strings(string folder)
    {
        var tables = TestSupport.RepositoryRoot.Combine("src", "IotVnetDsl.Planning", "Resources");
        var files = Directory.EnumerateFiles(TestSupport.RepositoryRoot.Combine(folder.Split('/')), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetDirectoryName(file)!.StartsWith(tables + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(files);
        Assert.Equal([], files.SelectMany(file => ByName().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}")));
    }

    [Fact]
    public void Members_that_the_graph_gives_a_meaning_are_of_the_library() => Assert.All(
        typeof(GraphMember).GetFields().Select(member => ((string)member.GetRawConstantValue()!, member.Name)),
        member =>
        {
            Assert.Equal(member.Name, member.Item1);
            Assert.Contains(Library.GetTypes(), type => (type.IsAssignableTo(typeof(Resource)) || type == typeof(Topology)) && type.GetProperty(member.Name) is not null);
        });

    [Theory]
    [MemberData(nameof(Views))]
    public void Shows_a_record_of_the_library(string view)
    {
        var shown = Shown(view);
        var type = Types.Single(type => type.Name == view);

        Assert.Equal(typeof(Resource).IsAssignableFrom(shown), typeof(ResourceView).IsAssignableFrom(type));
        Assert.Equal($"IotVnetDsl.Rules.Views.{FolderOf(shown)}", type.Namespace);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Shows_members_as_what_they_are(string view)
    {
        var shown = Shown(view);
        var members = Types.Single(type => type.Name == view)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(member => member.Name != nameof(IProperty.Self) && typeof(IProperty).IsAssignableFrom(member.PropertyType));

        Assert.All(members, member =>
        {
            var stated = shown.GetProperty(member.Name);
            Assert.True(stated is not null, $"{shown.Name} has no {member.Name}");
            Assert.Equal(Named(Kind(stated.PropertyType)), Named(member.PropertyType));
        });
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Has_the_members_of_the_library_s_enum(string name) =>
        Assert.Equal(Enum.GetNames(Shown(name)), Enum.GetNames(Types.Single(type => type.Name == name)));

    [Theory]
    [InlineData("StorageEndpoint")]
    [InlineData("EventHubEndpoint")]
    [InlineData("ServiceBusQueueEndpoint")]
    [InlineData("ServiceBusTopicEndpoint")]
    public void Shows_an_endpoint_as_one_of_its_kind(string kind)
    {
        var hub = Graphs.Declare.Resource("IotHub", "hub", ("Endpoints", new object[] { Graphs.Declare.Part(kind, ("Name", "one")) }));
        var model = new Rules.Model.TopologyModel(TopologyGraphBuilder.Build(Graphs.Declare.Topology(("Hub", hub)), null));

        Assert.Equal($"{kind}View", Assert.Single(model.All<Rules.Views.IotHubs.IotHubView>().Single().Endpoints.Known).GetType().Name);
        Assert.Equal(
            Library.GetTypes().Where(type => type.BaseType == typeof(RoutingEndpoint)).Select(type => $"{type.Name}View").Order(),
            Types.Where(type => type.BaseType == typeof(Rules.Views.IotHubs.RoutingEndpointView)).Select(type => type.Name).Order());
    }

    private static bool IsView(Type type) => typeof(ResourceView).IsAssignableFrom(type) || typeof(PartView).IsAssignableFrom(type);

    private static Type Shown(string name)
    {
        var shown = name.EndsWith("View", StringComparison.Ordinal) ? name[..^"View".Length] : name;
        return Library.GetType($"IotVnetDsl.{shown}") ?? throw new InvalidOperationException($"The library has no {shown}");
    }

    // The library has one namespace; its folders are known by the file.
    private static string FolderOf(Type type) => Path.GetFileName(Path.GetDirectoryName(
        Directory.EnumerateFiles(TestSupport.RepositoryRoot.Combine("src", "IotVnetDsl"), $"{type.Name}.cs", SearchOption.AllDirectories).Single()))!;

    private static Type Kind(Type stated)
    {
        var type = Nullable.GetUnderlyingType(stated) ?? stated;
        if (type == typeof(string))
            return typeof(TextProperty);
        if (type == typeof(bool))
            return typeof(FlagProperty);
        if (type == typeof(int) || type == typeof(long))
            return typeof(NumberProperty);
        if (type == typeof(TimeSpan))
            return typeof(DurationProperty);
        if (typeof(ResourceReference).IsAssignableFrom(type))
            return typeof(ReferenceProperty);
        if (type.IsEnum)
            return typeof(EnumProperty<>).MakeGenericType(Types.Single(view => view.Name == type.Name));
        return typeof(IEnumerable).IsAssignableFrom(type)
            ? typeof(ListProperty<>).MakeGenericType(Kind(type.GetGenericArguments().Single()))
            : Types.Single(view => view.Name == $"{type.Name}View");
    }

    private static string Named(Type type) => type.IsGenericType ? $"{type.Name}<{Named(type.GetGenericArguments().Single())}>" : type.Name;

    [GeneratedRegex(@"[\w)\]?]\[""[A-Z]\w*""\]|\b(Named|OfType|Nearest)\(""|\bStatement\.Of\([^""()]*""")]
    private static partial Regex ByName();
}
