using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

internal static class TextFunctions
{
    // The name space of ARM's guid(). Source: evaluated by the Bicep compiler 0.49.2.
    private static readonly Guid GuidSpace = new("11fb06fb-712d-4ddd-98c7-e71bbd588830");

    public static IReadOnlyDictionary<string, TemplateFunction> All { get; } = new Dictionary<string, TemplateFunction>
    {
        ["dataUri"] = arguments => "data:text/plain;charset=utf-8;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(arguments.Text(0))),
        ["dataUriToString"] = DataUriToString,
        ["base64"] = arguments => Convert.ToBase64String(Encoding.UTF8.GetBytes(arguments.Text(0))),
        ["base64ToString"] = arguments => Encoding.UTF8.GetString(Convert.FromBase64String(arguments.Text(0))),
        ["base64ToJson"] = arguments => JsonText.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(arguments.Text(0)))),
        ["endsWith"] = arguments => arguments.Text(0).EndsWith(arguments.Text(1), StringComparison.OrdinalIgnoreCase),
        ["startsWith"] = arguments => arguments.Text(0).StartsWith(arguments.Text(1), StringComparison.OrdinalIgnoreCase),
        ["format"] = Format,
        ["guid"] = arguments => GuidOf(string.Join('-', arguments.All.Select(Arguments.Text))).ToString(),
        ["newGuid"] = _ => Guid.NewGuid().ToString(),
        ["json"] = arguments => JsonText.Parse(arguments.Text(0)),
        ["padLeft"] = arguments => arguments.Text(0).PadLeft((int)arguments.Number(1), arguments.TextOrNull(2) is { Length: 1 } padding ? padding[0] : ' '),
        ["replace"] = arguments => arguments.Text(0).Replace(arguments.Text(1), arguments.Text(2), StringComparison.Ordinal),
        ["split"] = Split,
        ["string"] = arguments => arguments[0] is JsonObject or JsonArray ? JsonText.Write(arguments[0]) : Arguments.Text(arguments[0]),
        ["substring"] = Substring,
        ["toLower"] = arguments => arguments.Text(0).ToLowerInvariant(),
        ["toUpper"] = arguments => arguments.Text(0).ToUpperInvariant(),
        ["trim"] = arguments => arguments.Text(0).Trim(),
        ["uniqueString"] = arguments => UniqueText.Of(string.Join('-', arguments.All.Select(Arguments.Text))),
    };

    private static JsonNode? Format(Arguments arguments)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, arguments.Text(0), [.. arguments.All.Skip(1).Select(Formattable)]);
        }
        catch (FormatException fault)
        {
            throw arguments.Fault(fault.Message);
        }
    }

    private static JsonNode? DataUriToString(Arguments arguments)
    {
        var text = arguments.Text(0);
        var at = text.IndexOf(',', StringComparison.Ordinal);
        if (at < 0 || !text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            throw arguments.Fault($"'{text}' is no data URI");
        var (kind, data) = (text[..at], text[(at + 1)..]);
        return kind.EndsWith(";base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(data)) : Uri.UnescapeDataString(data);
    }

    private static object Formattable(JsonNode? value) => value switch
    {
        JsonValue number when number.TryGetValue(out long whole) => whole,
        JsonObject or JsonArray => JsonText.Write(value).Replace('"', '\''),
        _ => Arguments.Text(value),
    };

    private static JsonArray Split(Arguments arguments)
    {
        string[] separators = arguments[1] is JsonArray several ? [.. several.Select(Arguments.Text)] : [arguments.Text(1)];
        return new JsonArray([.. arguments.Text(0).Split(separators, StringSplitOptions.None).Select(part => (JsonNode?)JsonValue.Create(part))]);
    }

    private static JsonNode? Substring(Arguments arguments)
    {
        var (text, start) = (arguments.Text(0), (int)arguments.Number(1));
        var length = arguments.Count > 2 ? (int)arguments.Number(2) : text.Length - start;
        return start >= 0 && length >= 0 && start + length <= text.Length
            ? text.Substring(start, length)
            : throw arguments.Fault("the index and length must refer to a location within the string");
    }

    private static Guid GuidOf(string name)
    {
        byte[] input = [.. GuidSpace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // Version 5 is SHA-1 by definition; nothing is protected by it.
        var hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
