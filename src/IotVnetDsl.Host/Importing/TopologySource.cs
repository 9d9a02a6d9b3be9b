using System.Text;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Importing;

/// <summary>The file of an imported topology.</summary>
/// <param name="library">How records are made.</param>
/// <param name="topology">What was imported.</param>
/// <param name="accepted">Errors and warnings of rules that are so in Azure, by the names of a record and of its property.</param>
internal sealed class TopologySource(LibraryRecords library, ImportedTopology topology, ILookup<(string Record, string Property), string> accepted)
{
    /// <summary>What <c>SuppressMessage</c> is in.</summary>
    private const string Suppressions = "System.Diagnostics.CodeAnalysis";

    private readonly StringBuilder _text = new();

    /// <param name="library">How records are made.</param>
    /// <param name="topology">What was imported.</param>
    /// <param name="space">The namespace; null = none.</param>
    /// <param name="usings">Namespaces that the project does not use everywhere.</param>
    /// <param name="accepted">Errors and warnings of rules that are so in Azure, by the names of a record and of its property.</param>
    public static string Write(
        LibraryRecords library, ImportedTopology topology, string? space, IEnumerable<string> usings, ILookup<(string Record, string Property), string> accepted)
    {
        var source = new TopologySource(library, topology, accepted);
        source.WriteFile(space, usings);
        return source._text.ToString();
    }

    private void WriteFile(string? space, IEnumerable<string> usings)
    {
        // Those of the framework first, as the formatter sorts them.
        foreach (var used in usings.Concat(accepted.Count > 0 ? [Suppressions] : []).OrderByDescending(used => used.StartsWith("System", StringComparison.Ordinal)).ThenBy(used => used, StringComparer.Ordinal))
            Line($"using {used};");
        if (_text.Length > 0)
            Line("");
        if (space is not null)
        {
            Line($"namespace {space};");
            Line("");
        }

        WriteTopology();
        foreach (var module in topology.Modules)
        {
            Line("");
            WriteModule(module);
        }

        if (!topology.LeftAlone.IsEmpty)
        {
            Line("");
            Line("// Left alone, because the DSL cannot say it:");
            foreach (var left in topology.LeftAlone)
                Comment("", left);
        }
    }

    private void WriteTopology()
    {
        var names = topology.Resources.Prepend(topology.Group).ToDictionary(resource => resource.Id, resource => (resource.Name, resource.Value.Type), StringComparer.OrdinalIgnoreCase);
        // What stays outside of a module and refers into it names the place.
        foreach (var module in topology.Modules)
        {
            foreach (var (ids, index) in module.Ids.Select((ids, index) => (ids, index)))
            {
                foreach (var resource in module.Resources)
                    names[ids[resource.Id]] = ($"{module.PropertyName}[{index}].{resource.Name}", resource.Value.Type);
            }
        }

        var writer = new ValueWriter(library, names, []);
        Line($"/// <summary>What was found in {Escaped(topology.Group.Value[GraphMember.Name].ToString()!)}.</summary>");
        Accept("", topology.Name, "");
        Line($"public sealed record {topology.Name} : Topology");
        Line("{");
        if (topology.Variant is { } variant)
        {
            Line($"    public static {topology.Name} {variant} => new();");
            Line("");
        }

        Line($"    public override string Id => {writer.Write(new ScalarValue(topology.Id), null).Flat};");
        if (topology.Cloud is RecordValue cloud)
            Line(writer.Write(cloud, LibraryRecords.TypeOf(library.Find("Topology")!, "Cloud")).After("    public override Cloud? Cloud => ", ";"));
        Property(writer, topology.Name, topology.Group, "public override");
        if (topology.Tags is SequenceValue tags)
            Line(writer.Write(tags, LibraryRecords.TypeOf(library.Find("Topology")!, "Tags")).After("    public override ValueList<Tag> Tags => ", ";"));
        Properties(writer, topology.Name, topology.Resources, isFirst: false);

        foreach (var module in topology.Modules)
        {
            Line("");
            Line(new Code.List([.. module.Places.Select(place => (Code)new Code.Record(
                $"new({string.Join(", ", place.Select((argument, index) => writer.Write(argument, null).Flat))})", []))])
                .After($"    public ValueList<{module.TypeName}> {module.PropertyName} => ", ";"));
        }

        Line("}");
    }

    private void WriteModule(ImportedModule module)
    {
        var names = module.Resources.ToDictionary(resource => resource.Id, resource => (resource.Name, resource.Value.Type), StringComparer.OrdinalIgnoreCase);
        // What a module is given is known there by its parameter.
        foreach (var (parameter, argument) in module.Parameters.Zip(module.Places[0]))
        {
            if (argument is ReferenceValue { Path: { } path } given)
                names[path] = (parameter.Name, given.Type);
        }

        var writer = new ValueWriter(library, names, module.Parameters);
        Line($"/// <summary>What {topology.Name} has {module.Places.Length} times.</summary>");
        Accept("", module.TypeName, "");
        Line($"public sealed record {module.TypeName}({string.Join(", ", module.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))}) : Module");
        Line("{");
        if (module.Group is { } group)
        {
            Line($"    public override ResourceGroupReference ResourceGroup => {names[group].Name};");
            Line("");
        }

        Properties(writer, module.TypeName, module.Resources, isFirst: true);
        Line("}");
    }

    // Lines of one kind stand together.
    private void Properties(ValueWriter writer, string record, IReadOnlyList<ImportedResource> resources, bool isFirst)
    {
        var circles = new Circles(resources);
        string? together = null;
        foreach (var resource in resources)
        {
            var start = _text.Length;
            Property(writer.Naming(circles.From(resource)), record, resource, "public");
            var kind = _text.ToString(start, _text.Length - start).Count(character => character == '\n') == 1 ? resource.Value.Type : null;
            if (!isFirst && (kind is null || kind != together))
                _text.Insert(start, '\n');
            (isFirst, together) = (false, kind);
        }
    }

    private void Property(ValueWriter writer, string record, ImportedResource resource, string modifiers)
    {
        foreach (var note in resource.Notes)
            Comment("    ", note);
        Accept("    ", record, resource.Name);
        Line(writer.Write(resource.Value, library.Find(resource.Value.Type)).After($"    {modifiers} {resource.Value.Type} {resource.Name} => ", ";"));
    }

    private void Accept(string indent, string record, string property)
    {
        foreach (var id in accepted[(record, property)].Distinct().Order(StringComparer.Ordinal))
            Line($"{indent}[SuppressMessage(\"IotVnetDsl\", \"{id}\", Justification = \"It was found so in Azure.\")]");
    }

    // One line of a comment whatever a name holds.
    private void Comment(string indent, string text) =>
        Line($"{indent}// {string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character))}");

    private static string Escaped(string text) => new System.Xml.Linq.XText(text).ToString().ReplaceLineEndings(" ");

    private void Line(string text) => _text.Append(text).Append('\n');
}
