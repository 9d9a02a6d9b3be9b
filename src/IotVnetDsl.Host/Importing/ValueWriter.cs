using System.Globalization;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Host.Importing;

/// <summary>Writes values of the graph as the C# that means them: the convention in reverse.</summary>
/// <param name="library">How records are made.</param>
/// <param name="names">Properties by the ids of the resources that they declare.</param>
/// <param name="parameters">What holes in texts stand for.</param>
internal sealed class ValueWriter(LibraryRecords library, IReadOnlyDictionary<string, (string Name, string Type)> names, IReadOnlyList<ModuleParameter> parameters)
{
    /// <summary>One that names resources itself instead of reading the properties that declare them.</summary>
    public ValueWriter Naming(IEnumerable<ImportedResource> resources)
    {
        var own = resources.ToDictionary(resource => resource.Id, resource => (Named(resource), resource.Value.Type), StringComparer.OrdinalIgnoreCase);
        return own.Count == 0 ? this : new ValueWriter(library, names.Where(name => !own.ContainsKey(name.Key)).Concat(own).ToDictionary(name => name.Key, name => name.Value, StringComparer.OrdinalIgnoreCase), parameters);
    }

    /// <summary>The value where a value of a type is wanted.</summary>
    public Code Write(GraphValue value, ITypeSymbol? wanted) => value switch
    {
        ScalarValue { Value: string text } => new Code.Word(Text(text)),
        ScalarValue { Value: TimeSpan duration } => new Code.Word(Duration(duration)),
        ScalarValue { Value: long number } => new Code.Word(number.ToString(CultureInfo.InvariantCulture)),
        ScalarValue scalar => new Code.Word(scalar.ToString()),
        EnumValue member => new Code.Word($"{member.Type}.{member.Member}"),
        ReferenceValue reference => new Code.Word(Reference(reference)),
        SequenceValue sequence => new Code.List([.. sequence.Items.Select(item => Write(item, LibraryRecords.ItemOf(wanted)))]),
        RecordValue record => Record(record, wanted),
        _ => throw new InvalidOperationException($"{value} cannot be written"),
    };

    private string Named(ImportedResource resource) => $"new {resource.Value.Type}({Write(resource.Value[GraphMember.Name], null).Flat})"
        + (resource.Value[GraphMember.ResourceGroup] is ReferenceValue stated ? $" {{ ResourceGroup = {Reference(stated)} }}" : "");

    private Code Record(RecordValue record, ITypeSymbol? wanted)
    {
        var type = library.Find(record.Type) ?? throw new InvalidOperationException($"the library has no {record.Type}");
        if (record.Members.Count == 1 && Converted(record.Members.Single(), type) is { } converted)
            return converted;
        if (Composite(record, type) is { } composite)
            return composite;

        var constructor = LibraryRecords.ConstructorOf(type) ?? throw new InvalidOperationException($"no {record.Type} can be made");
        var arguments = LibraryRecords.ArgumentsOf(constructor).ToArray();
        var made = SymbolEqualityComparer.Default.Equals(wanted?.WithNullableAnnotation(NullableAnnotation.NotAnnotated), type) ? "new" : $"new {record.Type}";
        return new Code.Record(
            $"{made}({string.Join(", ", arguments.Select(argument => Write(record[argument.Member], argument.Type).Flat))})",
            Members(record, type, arguments.Select(argument => argument.Member)));
    }

    private Code? Converted(KeyValuePair<string, GraphValue> only, INamedTypeSymbol type) =>
        only.Value is ReferenceValue { Output: { } output, Path: { } path } && LibraryRecords.IsConverted(type, only.Key, library.Find(names[path].Type)!, output) ? new Code.Word(names[path].Name)
        : LibraryRecords.IsConverted(type, only.Key) ? Write(only.Value, LibraryRecords.TypeOf(type, only.Key))
        : null;

    // The member that says most of the record; what it does not say follows.
    private Code? Composite(RecordValue record, INamedTypeSymbol type)
    {
        var fitting = from composite in LibraryRecords.Composites(type)
                      let arguments = composite.Member is IMethodSymbol method ? LibraryRecords.ArgumentsOf(method).ToArray() : []
                      where composite.Says.All(said => record[said.Name] is var value and not UnsetValue && Plain(value) == said.Value)
                      where arguments.All(argument => record[argument.Member] is not UnsetValue)
                      let rest = Members(record, type, [.. composite.Says.Select(said => said.Name), .. arguments.Select(argument => argument.Member)])
                      orderby rest.Count, arguments.Length
                      select (composite.Member, Arguments: arguments, Others: rest);
        if (fitting.FirstOrDefault() is not { Member: { } member } best)
            return null;
        var head = $"{type.Name}.{member.Name}{(member is IMethodSymbol made ? $"({string.Join(", ", best.Arguments.SelectMany(argument => Argument(made, record[argument.Member], argument.Type)))})" : "")}";
        return best.Others.Count == 0 ? new Code.Word(head)
            : LibraryRecords.ConstructorOf(type) is null || best.Arguments.Length > 0 || record.Members.Count > best.Others.Count + 1 ? new Code.Record($"{head} with", best.Others)
            : null;
    }

    // A list that a method takes by "params" is written item by item.
    private IEnumerable<string> Argument(IMethodSymbol method, GraphValue value, ITypeSymbol type) => value is SequenceValue sequence && method.Parameters[^1].IsParams
        ? sequence.Items.Select(item => Write(item, type).Flat)
        : [Write(value, type).Flat];

    private List<(string Name, Code Value)> Members(RecordValue record, INamedTypeSymbol type, IEnumerable<string> said)
    {
        var known = said.ToHashSet(StringComparer.Ordinal);
        return [.. record.Members.Where(member => !known.Contains(member.Key)).OrderBy(member => LibraryRecords.Rank(type, member.Key)).Select(member => (member.Key, Write(member.Value, LibraryRecords.TypeOf(type, member.Key))))];
    }

    private string Reference(ReferenceValue reference)
    {
        var (name, type) = names[reference.Path!];
        if (reference.Child is null && reference.Output is null)
            return name;
        var member = LibraryRecords.ReferenceMember(library.Find(type)!, reference.Child, reference.Output)
            ?? throw new InvalidOperationException($"{type} has no reference to {reference.Child ?? reference.Output}");
        return member is IMethodSymbol ? $"{name}.{member.Name}({Text(reference.Key.ToString()!)})" : $"{name}.{member.Name}";
    }

    private string Text(string text)
    {
        if (text.Length == 1 && Hole.ParameterOf(text[0]) is { } only)
            return parameters[only].Name;
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        if (!text.Any(character => Hole.ParameterOf(character) is not null))
            return literal;
        // Braces are doubled before parameters bring theirs.
        var braces = literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return "$" + string.Concat(braces.Select(character => Hole.ParameterOf(character) is { } parameter ? $"{{{parameters[parameter].Name}}}" : character.ToString()));
    }

    private static string? Plain(GraphValue value) => value switch
    {
        EnumValue member => member.Member,
        ScalarValue scalar => scalar.ToString(),
        _ => null,
    };

    private static string Duration(TimeSpan duration) => duration switch
    {
        _ when duration == TimeSpan.MaxValue => "TimeSpan.MaxValue",
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerDay == 0 => $"TimeSpan.FromDays({duration.Days})",
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerHour == 0 => $"TimeSpan.FromHours({(long)duration.TotalHours})",
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerMinute == 0 => $"TimeSpan.FromMinutes({(long)duration.TotalMinutes})",
        { Ticks: var ticks } when ticks % TimeSpan.TicksPerSecond == 0 => $"TimeSpan.FromSeconds({(long)duration.TotalSeconds})",
        _ => string.Create(CultureInfo.InvariantCulture, $"TimeSpan.FromTicks({duration.Ticks}L)"),
    };
}
