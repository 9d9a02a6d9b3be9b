using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions.Functions;

/// <summary>Blocks of addresses, of either version of IP.</summary>
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
        if (length < block.PrefixLength || length > Bits(block))
            throw arguments.Fault($"a block of length {length} is not inside '{arguments.Text(0)}'");
        var index = arguments.Number(2);
        return index >= 0 && (UInt128)index < UInt128.One << Math.Min(length - block.PrefixLength, 64)
            ? $"{Address(block, Number(block) + ((UInt128)index << (Bits(block) - length)))}/{length}"
            : throw arguments.Fault($"'{arguments.Text(0)}' has no such block");
    }

    // The first usable address is that after the block's own.
    private static JsonNode? Host(Arguments arguments)
    {
        var block = Block(arguments);
        var address = Number(block) + (UInt128)arguments.Number(1) + 1;
        return arguments.Number(1) >= 0 && address <= Last(block) ? Address(block, address).ToString() : throw arguments.Fault($"'{arguments.Text(0)}' has no such address");
    }

    private static JsonObject Parse(Arguments arguments)
    {
        var block = Block(arguments);
        var (first, last, isFour) = (Number(block), Last(block), Bits(block) == 32);
        var answer = new JsonObject
        {
            ["network"] = Address(block, first).ToString(),
            ["netmask"] = Address(block, last ^ first ^ (UInt128.MaxValue >> (128 - Bits(block)))).ToString(),
        };
        // Version 6 has no broadcast, so that all of its addresses are usable.
        if (isFour)
            answer["broadcast"] = Address(block, last).ToString();
        answer["firstUsable"] = Address(block, isFour ? first + 1 : first).ToString();
        answer["lastUsable"] = Address(block, isFour ? last - 1 : last).ToString();
        answer["cidr"] = block.PrefixLength;
        return answer;
    }

    private static IPNetwork Block(Arguments arguments) =>
        IPNetwork.TryParse(arguments.Text(0), out var block) ? block : throw arguments.Fault($"'{arguments.Text(0)}' is no block of addresses");

    private static int Bits(IPNetwork block) => block.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;

    private static UInt128 Last(IPNetwork block) => block.PrefixLength == 0
        ? UInt128.MaxValue >> (128 - Bits(block))
        : Number(block) + (UInt128.One << (Bits(block) - block.PrefixLength)) - 1;

    private static UInt128 Number(IPNetwork block) => block.BaseAddress.GetAddressBytes().Aggregate(UInt128.Zero, (number, part) => (number << 8) | part);

    private static IPAddress Address(IPNetwork block, UInt128 number) =>
        new([.. Enumerable.Range(1, Bits(block) / 8).Select(part => (byte)(number >> (Bits(block) - (8 * part))))]);
}
