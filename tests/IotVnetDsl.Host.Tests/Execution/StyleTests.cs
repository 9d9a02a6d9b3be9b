using System.Text.Json.Nodes;
using IotVnetDsl.Evaluation;
using IotVnetDsl.Planning.Export;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>Whole topologies in the styles that teams have: no value that is evaluated is another when executed, and what was known stays known.</summary>
public sealed class StyleTests(ITestOutputHelper output)
{
    private static readonly string Folder = RepositoryRoot.Combine("tests", "IotVnetDsl.Evaluation.Tests", "Styles");

    /// <summary>Each with how many of a hundred values have to be known: all, but in styles that are not followed yet.</summary>
    public static TheoryData<string, int> Styles()
    {
        var notFollowed = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            // A reference that a method gives, and that is set.
            ["AliasTraps"] = 70,
            // A lock of .NET's own, and whether a static value was made already.
            ["AmbientScopes"] = 91,
            // An array of bits, numbers of sixteen bytes.
            ["BitPlans"] = 47,
            // The handlers of an event, one by one.
            ["Buses"] = 85,
            // Caches that functions keep, and numbers that are given out in the order of reading.
            ["CachedFacts"] = 35,
            // Numbers of sixteen bytes, and a network that is none.
            ["CidrWide"] = 82,
            // A count that a visitor keeps while a query sums.
            ["ComposedUnits"] = 69,
            // A value type that generic code changes by reference.
            ["DefaultMembers"] = 13,
            // Lines, whose ends differ between machines.
            ["ConfiguredHosts"] = 86,
            // Cells that know their rings, and a count that all rings share.
            ["DeploymentRings"] = 41,
            // Collections that know their keys, and dictionaries in an order of their own.
            ["Dictionaries"] = 38,
            // Whether two objects are one, and hashes of records.
            ["EnvironmentRecords"] = 96,
            // A variable that is changed by an extension of it.
            ["ExtensionKit"] = 95,
            // A count that all objects share.
            ["FieldKeyword"] = 93,
            // A number that no member of an enum of bytes has.
            ["FlagNames"] = 98,
            // Flags that are changed by reference, and made of numbers.
            ["FlagRights"] = 91,
            // Numbers in forms that runtimes write differently.
            ["FormatKit"] = 90,
            // Addresses that are put together.
            ["FormattedLabels"] = 98,
            // Halves of a number of a byte, by a conversion to a type parameter.
            ["GenericSpans"] = 98,
            // What .NET says of an empty sequence, and numbers of a kind that is not followed.
            ["Ipam"] = 96,
            // Collections of one's own that .NET keeps, and arrays of bits.
            ["KeyedStores"] = 11,
            // A plan that gives out addresses in the order of reading.
            ["LandingZones"] = 97,
            // A cache that several methods fill.
            ["LazyCaches"] = 48,
            // What kind of .NET's a value is of.
            ["LinqShapes"] = 98,
            // A sorted dictionary that is asked by its base, and how far tuples are apart.
            ["LocalScopes"] = 96,
            // Letters taken apart from their accents, and a hash that is written into a part of the stack.
            ["NameTemplates"] = 92,
            // A hash that is written into a part of the stack.
            ["NamingKit"] = 85,
            // Formattable texts that are taken apart.
            ["OutputGraphs"] = 89,
            // A format of one's own.
            ["OwnAlgebra"] = 98,
            // Parts of a path that an operator puts together.
            ["OwnRanges"] = 96,
            // A collection with a builder of its own, beside others of one name.
            ["ParamsKits"] = 69,
            // Whether two functions are one.
            ["Policies"] = 95,
            // The text of a record that holds an array.
            ["PolicyChecks"] = 97,
            // An order of equals that nobody says.
            ["PriorityRules"] = 75,
            // A text of which one letter is set, and a group as text.
            ["RegexKit"] = 93,
            // Enumerators that are kept in lists, and queries that change something and are asked in part.
            ["Repeaters"] = 9,
            // Addresses that are put together.
            ["ScheduleMath"] = 95,
            // A number with an exponent, or in parentheses.
            ["ShareOuts"] = 98,
            // A text that is filled by copying into parts of it.
            ["SpanParsers"] = 96,
            // Parts of spans that .NET counts, and texts of them.
            ["SpanTexts"] = 69,
            // A count that all objects share.
            ["StaticOrder"] = 96,
            // Formattable texts, and formatters of one's own.
            ["TextHandlers"] = 90,
            // Seconds that are added to a moment.
            ["TimePlans"] = 96,
            // Exceptions in exceptions, and what a loop throws over a list that changes.
            ["TryTraces"] = 70,
            // Copies of tuples.
            ["TupleTables"] = 98,
            // Whether two objects are one, after they were kept.
            ["TypeRegistries"] = 94,
            // A stack that does not change.
            ["UnionFolds"] = 96,
            // What is no id, and is parsed as one.
            ["UnitTypes"] = 95,
            // A network whose address is not its first.
            ["WideCidrs"] = 98,
        };
        var styles = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal))
            styles.Add(file, notFollowed.GetValueOrDefault(file, 100));
        return styles;
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void No_value_is_wrong_and_what_was_known_stays_known(string style, int knownOfHundred)
    {
        using var project = new TestProject(File.ReadAllText(Path.Combine(Folder, style + ".cs")));
        var evaluated = TopologyEvaluator.Evaluate(project.Compilation, TestContext.Current.CancellationToken)
            .SelectMany(topology => topology.Variants.Select(variant => (topology.Name, Variant: variant)))
            .ToDictionary(variant => (variant.Name, variant.Variant.Variant), variant => variant.Variant);

        var (known, all) = (0, 0);
        foreach (var executed in project.Execution().AllVariants())
        {
            var variant = evaluated[(executed.Graph.Name, executed.Graph.Variant)];
            var (json, expected) = (JsonNode.Parse(GraphJson.Write(variant.Graph))!, JsonNode.Parse(GraphJson.Write(executed.Graph))!);
            Assert.Null(KnownPart.Contradiction(json, expected));
            var (ofVariant, allOfVariant) = KnownPart.Count(json, expected);
            (known, all) = (known + ofVariant, all + allOfVariant);
            foreach (var unknown in variant.Unknowns.Where(unknown => unknown.Location.SourceTree is not null))
                output.WriteLine($"{unknown.Location.GetLineSpan().StartLinePosition.Line + 1}: {unknown.Reason}");
        }

        output.WriteLine($"{style}: {known} of {all}");
        Assert.True(known * 100 >= all * knownOfHundred, $"{known} of {all} values are known");
    }
}
