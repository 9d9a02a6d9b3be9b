using IotVnetDsl.Evaluation.Values;
using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Functions of addresses, versions and ids, of the forms that every runtime reads and writes alike.</summary>
internal static class NetFunctions
{
    private static readonly Regex PlainUri = new("^[a-z]+://[a-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._-]+)*/?(\\?[A-Za-z0-9=&_.-]+)?$", RegexOptions.CultureInvariant);
    private static readonly Regex PlainPath = new("^/?[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*/?$", RegexOptions.CultureInvariant);
    private static readonly Regex PlainAddress = new("^(0|[1-9][0-9]{0,2})([.](0|[1-9][0-9]{0,2})){3}$", RegexOptions.CultureInvariant);

    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["Uri.new"] = (_, arguments) => arguments switch
        {
            [string text] when PlainUri.IsMatch(text) => new Uri(text),
            [Uri start, string path] when PlainPath.IsMatch(path) => new Uri(start, path),
            _ => null,
        },
        ["Uri.Segments"] = (self, _) => self is Uri { IsAbsoluteUri: true } uri ? new Sequence(null, [.. uri.Segments.Select(segment => new Slot(new Scalar(segment), default))]) : null,
        ["Uri.Query"] = (self, _) => (self as Uri)?.Query,
        ["Uri.PathAndQuery"] = (self, _) => (self as Uri)?.PathAndQuery,
        ["Uri.Authority"] = (self, _) => (self as Uri)?.Authority,
        ["Uri.Host"] = (self, _) => (self as Uri)?.Host,
        ["Uri.Scheme"] = (self, _) => (self as Uri)?.Scheme,
        ["Uri.Port"] = (self, _) => (self as Uri)?.Port,
        ["Uri.AbsolutePath"] = (self, _) => (self as Uri)?.AbsolutePath,
        ["Uri.AbsoluteUri"] = (self, _) => (self as Uri)?.AbsoluteUri,
        ["Version.new"] = (_, arguments) => arguments switch
        {
            [string text] => Version.Parse(text),
            [int major, int minor] => new Version(major, minor),
            [int major, int minor, int build] => new Version(major, minor, build),
            [int major, int minor, int build, int revision] => new Version(major, minor, build, revision),
            _ => null,
        },
        ["Version.Parse"] = (_, arguments) => arguments is [string text] ? Version.Parse(text) : null,
        ["Version.ToString"] = (self, arguments) => (self, arguments) is (Version version, [int and >= 0 and <= 4 and var parts]) ? version.ToString(parts) : null,
        ["Version.Major"] = (self, _) => (self as Version)?.Major,
        ["Version.Minor"] = (self, _) => (self as Version)?.Minor,
        ["Version.Build"] = (self, _) => (self as Version)?.Build,
        ["Version.Revision"] = (self, _) => (self as Version)?.Revision,
        ["Guid.new"] = (_, arguments) => arguments is [string text] ? Guid.Parse(text) : null,
        ["Guid.Parse"] = (_, arguments) => arguments is [string text] ? Guid.Parse(text) : null,
        ["IPAddress.new"] = (_, arguments) => arguments is [byte[] { Length: 4 or 16 } bytes] ? new IPAddress(bytes) : null,
        ["IPAddress.IsLoopback"] = (_, arguments) => arguments is [IPAddress address] ? IPAddress.IsLoopback(address) : null,
        ["IPAddress.MapToIPv6"] = (self, _) => (self as IPAddress)?.MapToIPv6(),
        ["IPAddress.MapToIPv4"] = (self, _) => (self as IPAddress) is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : null,
        ["IPAddress.Equals"] = (self, arguments) => (self, arguments) is (IPAddress left, [IPAddress right]) ? left.Equals(right) : null,
        ["BitConverter.ToUInt32"] = (_, arguments) => arguments switch
        {
            [byte[] { Length: >= 4 } bytes] => BitConverter.ToUInt32(bytes, 0),
            [byte[] bytes, int and >= 0 and var start] when start <= bytes.Length - 4 => BitConverter.ToUInt32(bytes, start),
            _ => null,
        },
        ["BitConverter.ToInt32"] = (_, arguments) => arguments is [byte[] { Length: >= 4 } bytes, ..] && (arguments.Length == 1 || arguments[1] is 0) ? BitConverter.ToInt32(bytes, 0) : null,
        ["BitConverter.GetBytes"] = (_, arguments) => arguments switch { [uint number] => ByteFunctions.Of(BitConverter.GetBytes(number)), [int number] => ByteFunctions.Of(BitConverter.GetBytes(number)), _ => null },
        ["BinaryPrimitives.ReadUInt32BigEndian"] = (_, arguments) => arguments is [byte[] { Length: >= 4 } bytes] ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : null,
        ["BinaryPrimitives.ReverseEndianness"] = (_, arguments) => arguments is [uint number] ? BinaryPrimitives.ReverseEndianness(number) : null,
        ["IPAddress.HostToNetworkOrder"] = (_, arguments) => arguments is [int number] ? BinaryPrimitives.ReverseEndianness(number) : null,
        ["IPAddress.NetworkToHostOrder"] = (_, arguments) => arguments is [int number] ? BinaryPrimitives.ReverseEndianness(number) : null,
        ["IPAddress.Parse"] = (_, arguments) => arguments is [string text] ? Address(text) : null,
        ["IPAddress.GetAddressBytes"] = (self, _) => self is IPAddress address ? ByteFunctions.Of(address.GetAddressBytes()) : null,
        ["IPNetwork.new"] = (_, arguments) => arguments is [IPAddress address, int length] ? Network.Of(address, length) : null,
        ["IPNetwork.Parse"] = (_, arguments) => arguments is [string text] && text.Split('/') is [var start, var length] && Address(start) is { } address && int.TryParse(length, out var bits)
            ? Network.Of(address, bits)
            : null,
        ["IPNetwork.BaseAddress"] = (self, _) => (self as Network)?.BaseAddress,
        ["IPNetwork.PrefixLength"] = (self, _) => (self as Network)?.PrefixLength,
        ["IPNetwork.Contains"] = (self, arguments) => self is Network network && arguments is [IPAddress address] ? network.Contains(address) : null,
    };

    // Of the longer ones those without parts of the shorter in them, which are written in more than one way.
    private static readonly Regex LongAddress = new("^[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}$", RegexOptions.CultureInvariant);

    /// <summary>What surely is an address or network, or surely is none; null where that is not followed.</summary>
    public static (bool IsOne, object? Parsed)? Try(string name, string? text)
    {
        if (text is null || text.Length == 0 || text.Any(character => character is >= 'g' and <= 'w' or >= 'G' and <= 'W'))
            return (false, null);
        if (name == "IPNetwork.TryParse")
            return text.Split('/') is not [var start, var length] ? (false, null) : Address(start) is { } address && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && Network.Of(address, bits) is { } network ? (true, network) : null;
        return Address(text) is { } parsed ? (true, parsed) : PlainAddress.IsMatch(text) ? (false, null) : null;
    }

    private static IPAddress? Address(string text) => (PlainAddress.IsMatch(text) || LongAddress.IsMatch(text)) && IPAddress.TryParse(text, out var address) && IsWrittenOneWay(address) ? address : null;

    private static bool IsWrittenOneWay(IPAddress address) => address.GetAddressBytes() is var bytes && (bytes.Length == 4 || bytes.Take(8).Any(part => part != 0) || bytes.Take(15).All(part => part == 0));

    /// <summary>A network; our oldest runtime has none.</summary>
    internal sealed record Network(IPAddress BaseAddress, int PrefixLength)
    {
        /// <summary>Null where bits of the address lie outside of the prefix, or where it is too long.</summary>
        public static Network? Of(IPAddress address, int length)
        {
            var bytes = address.GetAddressBytes();
            return length >= 0 && length <= bytes.Length * 8 && Enumerable.Range(length, bytes.Length * 8 - length).All(bit => !Has(bytes, bit)) ? new Network(address, length) : null;
        }

        public bool Contains(IPAddress address)
        {
            var (own, others) = (BaseAddress.GetAddressBytes(), address.GetAddressBytes());
            return own.Length == others.Length && Enumerable.Range(0, PrefixLength).All(bit => Has(own, bit) == Has(others, bit));
        }

        public override string ToString() => $"{BaseAddress}/{PrefixLength}";

        private static bool Has(byte[] bytes, int bit) => (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;
    }
}
