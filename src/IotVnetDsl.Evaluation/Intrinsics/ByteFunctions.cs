using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Evaluation.Values;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Bytes of texts, what is computed of them, and how they are written: names that have to be unique end in them.</summary>
internal static class ByteFunctions
{
    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["Encoding.GetBytes"] = (self, arguments) => self is Token && arguments is [string text] && text.All(character => character < '\u0080') ? Of(Encoding.ASCII.GetBytes(text)) : null,
        ["Encoding.GetString"] = (self, arguments) => self is Token && arguments is [byte[] bytes] && bytes.All(part => part < 0x80) ? Encoding.ASCII.GetString(bytes) : null,
        ["SHA256.HashData"] = (_, arguments) => Hash(arguments, SHA256.Create),
        ["SHA384.HashData"] = (_, arguments) => Hash(arguments, SHA384.Create),
        ["SHA512.HashData"] = (_, arguments) => Hash(arguments, SHA512.Create),
#pragma warning disable CA5350, CA5351 // What a topology makes names of is no secret.
        ["SHA1.HashData"] = (_, arguments) => Hash(arguments, SHA1.Create),
        ["MD5.HashData"] = (_, arguments) => Hash(arguments, MD5.Create),
#pragma warning restore CA5350, CA5351
        ["Convert.FromBase64String"] = (_, arguments) => arguments is [string text] ? Of(Convert.FromBase64String(text)) : null,
        ["Convert.ToHexString"] = (_, arguments) => arguments is [byte[] bytes] ? Hex(bytes) : null,
        ["Convert.ToHexStringLower"] = (_, arguments) => arguments is [byte[] bytes] ? Hex(bytes).ToLowerInvariant() : null,
        ["Convert.ToBase64String"] = (_, arguments) => arguments is [byte[] bytes, ..] && (arguments.Length == 1 || arguments is [_, null]) ? Convert.ToBase64String(bytes) : null,
        ["BitConverter.ToString"] = (_, arguments) => arguments is [byte[] bytes] ? BitConverter.ToString(bytes) : null,
    };

    public static Sequence Of(byte[] bytes) => new(null, [.. bytes.Select(part => new Slot(new Scalar(part), default))]);

    private static string Hex(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", "");

    private static Sequence? Hash(object?[] arguments, Func<HashAlgorithm> create)
    {
        if (arguments is not [byte[] bytes])
            return null;
        using var algorithm = create();
        return Of(algorithm.ComputeHash(bytes));
    }
}
