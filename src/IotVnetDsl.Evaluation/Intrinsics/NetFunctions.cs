using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Functions of addresses, versions and ids, of the forms that every runtime reads and writes alike.</summary>
internal static class NetFunctions
{
    private static readonly Regex PlainUri = new("^[a-z]+://[a-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._-]+)*/?$", RegexOptions.CultureInvariant);
    private static readonly Regex PlainAddress = new("^(0|[1-9][0-9]{0,2})([.](0|[1-9][0-9]{0,2})){3}$", RegexOptions.CultureInvariant);

    public static Dictionary<string, Func<object?, object?[], object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["Uri.new"] = (_, arguments) => arguments is [string text] && PlainUri.IsMatch(text) ? new Uri(text) : null,
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
        ["IPAddress.new"] = (_, arguments) => arguments is [byte[] { Length: 4 } bytes] ? new IPAddress(bytes) : null,
        ["IPAddress.Equals"] = (self, arguments) => (self, arguments) is (IPAddress left, [IPAddress right]) ? left.Equals(right) : null,
        ["BitConverter.ToUInt32"] = (_, arguments) => arguments switch
        {
            [byte[] { Length: >= 4 } bytes] => BitConverter.ToUInt32(bytes, 0),
            [byte[] bytes, int and >= 0 and var start] when start <= bytes.Length - 4 => BitConverter.ToUInt32(bytes, start),
            _ => null,
        },
        ["BitConverter.ToInt32"] = (_, arguments) => arguments is [byte[] { Length: >= 4 } bytes, 0] ? BitConverter.ToInt32(bytes, 0) : null,
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

    private static IPAddress? Address(string text) => PlainAddress.IsMatch(text) && IPAddress.TryParse(text, out var address) ? address : null;

    /// <summary>A network of IPv4 addresses; our oldest runtime has none.</summary>
    internal sealed record Network(IPAddress BaseAddress, int PrefixLength)
    {
        /// <summary>Null where bits of the address lie outside of the prefix, which .NET refuses.</summary>
        public static Network? Of(IPAddress address, int length) =>
            length is >= 0 and <= 32 && Number(address) is { } number && (number & ~Mask(length)) == 0 ? new Network(address, length) : null;

        public bool Contains(IPAddress address) => (Number(address) & Mask(PrefixLength)) == Number(BaseAddress);

        public override string ToString() => $"{BaseAddress}/{PrefixLength}";

        private static uint Mask(int length) => length == 0 ? 0 : uint.MaxValue << (32 - length);

        private static uint? Number(IPAddress address) => address.GetAddressBytes() is [var a, var b, var c, var d] ? (uint)((a << 24) | (b << 16) | (c << 8) | d) : null;
    }
}
