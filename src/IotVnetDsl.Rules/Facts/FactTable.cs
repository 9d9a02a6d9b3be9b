using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace IotVnetDsl.Rules.Facts;

/// <summary>
/// Reads facts from the text of their name beside this source. Its first line is the header: the names of the fact's constructor parameters,
/// by which the columns are bound.
/// </summary>
internal static class FactTable
{
    private const string None = "-";
    private const string Parse = "Parse";

    /// <summary>The facts in the order of their lines.</summary>
    public static ImmutableArray<TFact> Read<TFact>(string name) where TFact : IFact
    {
        var lines = LineText.Embedded($"Facts.{name}.txt").ToArray();
        var columns = lines[0].Cells;
        var constructor = typeof(TFact).GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        if (!parameters.Select(parameter => parameter.Name).OrderBy(column => column, StringComparer.Ordinal).SequenceEqual(columns.OrderBy(column => column, StringComparer.Ordinal)))
            throw new InvalidOperationException($"{name}.txt has the columns {string.Join(", ", columns)}, and {typeof(TFact).Name} is made of {string.Join(", ", parameters.Select(parameter => parameter.Name))}");

        var places = parameters.Select(parameter => columns.IndexOf(parameter.Name)).ToArray();
        return lines.Skip(1).Select(line => (TFact)constructor.Invoke(Arguments(name, line, parameters, places))).ToImmutableArray();
    }

    private static object?[] Arguments(string name, DataLine line, ParameterInfo[] parameters, int[] places) => line.Cells.Length == places.Length
        ? parameters.Select((parameter, index) => Value(line.Cells[places[index]], parameter.ParameterType)).ToArray()
        : throw new InvalidOperationException($"Line {line.Number.ToString(CultureInfo.InvariantCulture)} of {name}.txt has {line.Cells.Length} cells");

    private static object? Value(string cell, Type type)
    {
        if (type == typeof(string))
            return cell == None ? null : cell;
        if (type == typeof(ImmutableArray<string>))
            return LineText.List(cell);
        if (type == typeof(bool))
            return cell switch { "yes" => true, "no" => false, _ => throw new FormatException($"'{cell}' is neither yes nor no") };
        // A type that is not the language's own reads itself.
        return typeof(IConvertible).IsAssignableFrom(type)
            ? Convert.ChangeType(cell, type, CultureInfo.InvariantCulture)
            : type.GetMethod(Parse, [typeof(string)])!.Invoke(null, [cell]);
    }
}
