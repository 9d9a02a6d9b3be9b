using System.Net;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Blocks of IPv4 addresses.</summary>
internal static class CidrFunctions
{
    public static IReadOnlyDictionary<string, TemplateFunction> All { get; } = new Dictionary<string, TemplateFunction>
    {
        ["cidrSubnet"] = Subnet,
        ["cidrHost"] = Host,
        ["parseCidr"] = Parse,
    };

    private static JsonNode? Subnet(Arguments arguments)
    {
        var block = Block(arguments);
        var length = (int)arguments.Number(1);
        if (length < block.PrefixLength || length > 32)
            throw arguments.Fault($"a block of length {length} is not inside '{arguments.Text(0)}'");
        var address = Number(block.BaseAddress) + ((ulong)arguments.Number(2) << (32 - length));
        return address <= Last(block) ? $"{Address(address)}/{length}" : throw arguments.Fault($"'{arguments.Text(0)}' has no such block");
    }

    // The first usable address is that after the block's own.
    private static JsonNode? Host(Arguments arguments) => Address(Number(Block(arguments).BaseAddress) + (ulong)arguments.Number(1) + 1).ToString();

    private static JsonObject Parse(Arguments arguments)
    {
        var block = Block(arguments);
        var (first, last) = (Number(block.BaseAddress), Last(block));
        return new JsonObject
        {
            ["network"] = Address(first).ToString(),
            ["netmask"] = Address(last ^ first ^ uint.MaxValue).ToString(),
            ["broadcast"] = Address(last).ToString(),
            ["firstUsable"] = Address(first + 1).ToString(),
            ["lastUsable"] = Address(last - 1).ToString(),
            ["cidr"] = block.PrefixLength,
        };
    }

    private static IPNetwork Block(Arguments arguments) =>
        IPNetwork.TryParse(arguments.Text(0), out var block) && block.BaseAddress.GetAddressBytes().Length == 4 ? block : throw arguments.Fault($"'{arguments.Text(0)}' is no block of IPv4 addresses");

    private static ulong Last(IPNetwork block) => Number(block.BaseAddress) + (1UL << (32 - block.PrefixLength)) - 1;

    private static ulong Number(IPAddress address) => address.GetAddressBytes().Aggregate(0UL, (number, part) => (number << 8) | part);

    private static IPAddress Address(ulong number) => new([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]);
}
